from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UnconvertedItem")


@_attrs_define
class UnconvertedItem:
    """Rows of which no amount in the ledger's currency is known, by the currency that they were paid in.

    Attributes:
        currency (str):
        net (str):
        count (int):
    """

    currency: str
    net: str
    count: int

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        net = self.net

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "net": net,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        net = d.pop("net")

        count = d.pop("count")

        unconverted_item = cls(
            currency=currency,
            net=net,
            count=count,
        )

        return unconverted_item
