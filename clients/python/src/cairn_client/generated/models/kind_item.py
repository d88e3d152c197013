from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.kind_item_kind import KindItemKind, check_kind_item_kind

T = TypeVar("T", bound="KindItem")


@_attrs_define
class KindItem:
    """What the rows of one kind come to.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        kind (KindItemKind):
    """

    gross: str
    refunds: str
    net: str
    count: int
    kind: KindItemKind

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        kind: str = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "kind": kind,
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

        kind = check_kind_item_kind(d.pop("kind"))

        kind_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            kind=kind,
        )

        return kind_item
