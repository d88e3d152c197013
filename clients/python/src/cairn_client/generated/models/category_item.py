from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="CategoryItem")


@_attrs_define
class CategoryItem:
    """What the rows of a category come to.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        category_id (UUID):
        name (str):
        color (None | str):
        share (str): Per cent of all nets above nought; 0.00 of others. Together exactly 100.
        change_pct (None | str): Of the net, since the previous days.
        mean_per_month (None | str): Mean net of the complete months of the days, empty ones too, half to even; null
            without any.
        median_per_month (None | str): Median of the same.
    """

    gross: str
    refunds: str
    net: str
    count: int
    category_id: UUID
    name: str
    color: None | str
    share: str
    change_pct: None | str
    mean_per_month: None | str
    median_per_month: None | str

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        category_id = str(self.category_id)

        name = self.name

        color: None | str
        color = self.color

        share = self.share

        change_pct: None | str
        change_pct = self.change_pct

        mean_per_month: None | str
        mean_per_month = self.mean_per_month

        median_per_month: None | str
        median_per_month = self.median_per_month

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "category_id": category_id,
                "name": name,
                "color": color,
                "share": share,
                "change_pct": change_pct,
                "mean_per_month": mean_per_month,
                "median_per_month": median_per_month,
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

        category_id = UUID(d.pop("category_id"))

        name = d.pop("name")

        def _parse_color(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        color = _parse_color(d.pop("color"))

        share = d.pop("share")

        def _parse_change_pct(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        change_pct = _parse_change_pct(d.pop("change_pct"))

        def _parse_mean_per_month(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        mean_per_month = _parse_mean_per_month(d.pop("mean_per_month"))

        def _parse_median_per_month(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        median_per_month = _parse_median_per_month(d.pop("median_per_month"))

        category_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            category_id=category_id,
            name=name,
            color=color,
            share=share,
            change_pct=change_pct,
            mean_per_month=mean_per_month,
            median_per_month=median_per_month,
        )

        return category_item
