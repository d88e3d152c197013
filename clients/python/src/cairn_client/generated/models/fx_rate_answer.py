from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.fx_rate_answer_source import FxRateAnswerSource, check_fx_rate_answer_source

T = TypeVar("T", bound="FxRateAnswer")


@_attrs_define
class FxRateAnswer:
    """One `base` was `rate` `quote` on this day.

    Attributes:
        id (UUID):
        base (str):
        quote (str):
        date (datetime.date):
        rate (str):
        source (FxRateAnswerSource): `user`: your own. A provider's is everybody's.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    base: str
    quote: str
    date: datetime.date
    rate: str
    source: FxRateAnswerSource
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        base = self.base

        quote = self.quote

        date = self.date.isoformat()

        rate = self.rate

        source: str = self.source

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "base": base,
                "quote": quote,
                "date": date,
                "rate": rate,
                "source": source,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base = d.pop("base")

        quote = d.pop("quote")

        date = datetime.date.fromisoformat(d.pop("date"))

        rate = d.pop("rate")

        source = check_fx_rate_answer_source(d.pop("source"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        fx_rate_answer = cls(
            id=id,
            base=base,
            quote=quote,
            date=date,
            rate=rate,
            source=source,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return fx_rate_answer
