from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.chart_axis_type import ChartAxisType, check_chart_axis_type

T = TypeVar("T", bound="ChartAxis")


@_attrs_define
class ChartAxis:
    """What the values stand over: days, or names.

    Attributes:
        type_ (ChartAxisType):
        values (list[str]):
    """

    type_: ChartAxisType
    values: list[str]

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        values = self.values

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = check_chart_axis_type(d.pop("type"))

        values = cast(list[str], d.pop("values"))

        chart_axis = cls(
            type_=type_,
            values=values,
        )

        return chart_axis
