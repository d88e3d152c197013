from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewFxRate")


@_attrs_define
class NewFxRate:
    """A rate to be made: one `base` is `rate` `quote`. Both are active currencies of ISO 4217, and two.

    Attributes:
        base (str):
        quote (str):
        date (datetime.date): From 1970-01-01 to tomorrow.
        rate (int | str):
    """

    base: str
    quote: str
    date: datetime.date
    rate: int | str

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        quote = self.quote

        date = self.date.isoformat()

        rate: int | str
        rate = self.rate

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "base": base,
                "quote": quote,
                "date": date,
                "rate": rate,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        base = d.pop("base")

        quote = d.pop("quote")

        date = datetime.date.fromisoformat(d.pop("date"))

        def _parse_rate(data: object) -> int | str:
            return cast(int | str, data)

        rate = _parse_rate(d.pop("rate"))

        new_fx_rate = cls(
            base=base,
            quote=quote,
            date=date,
            rate=rate,
        )

        return new_fx_rate
