from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="TagItem")


@_attrs_define
class TagItem:
    """What the rows with a tag come to: a row with two tags is in both items.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        tag (None | str): null: rows without any.
    """

    gross: str
    refunds: str
    net: str
    count: int
    tag: None | str

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        tag: None | str
        tag = self.tag

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "tag": tag,
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

        def _parse_tag(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tag = _parse_tag(d.pop("tag"))

        tag_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            tag=tag,
        )

        return tag_item
