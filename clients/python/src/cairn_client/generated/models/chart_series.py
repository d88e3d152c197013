from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.chart_series_role import ChartSeriesRole, check_chart_series_role

T = TypeVar("T", bound="ChartSeries")


@_attrs_define
class ChartSeries:
    """Values, one for each place of the axis: null where one is unknown.

    Attributes:
        key (None | str):
        label (str):
        role (ChartSeriesRole):
        color (str):
        values (list[None | str]):
    """

    key: None | str
    label: str
    role: ChartSeriesRole
    color: str
    values: list[None | str]

    def to_dict(self) -> dict[str, Any]:
        key: None | str
        key = self.key

        label = self.label

        role: str = self.role

        color = self.color

        values = []
        for values_item_data in self.values:
            values_item: None | str
            values_item = values_item_data
            values.append(values_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "role": role,
                "color": color,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key = _parse_key(d.pop("key"))

        label = d.pop("label")

        role = check_chart_series_role(d.pop("role"))

        color = d.pop("color")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:

            def _parse_values_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)

        chart_series = cls(
            key=key,
            label=label,
            role=role,
            color=color,
            values=values,
        )

        return chart_series
