from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProvedAnswer")


@_attrs_define
class ProvedAnswer:
    """You have proven to be yourself in this session; it counts for ten minutes.

    Attributes:
        proved_at (datetime.datetime):
    """

    proved_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        proved_at = self.proved_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "proved_at": proved_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        proved_at = datetime.datetime.fromisoformat(d.pop("proved_at"))

        proved_answer = cls(
            proved_at=proved_at,
        )

        return proved_answer
