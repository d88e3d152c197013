from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Sums")


@_attrs_define
class Sums:
    """What rows come to.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
    """

    gross: str
    refunds: str
    net: str
    count: int

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gross = d.pop("gross")

        refunds = d.pop("refunds")

        net = d.pop("net")

        count = d.pop("count")

        sums = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
        )

        return sums
