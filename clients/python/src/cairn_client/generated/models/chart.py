from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.chart_kind import ChartKind, check_chart_kind

if TYPE_CHECKING:
    from ..models.chart_axis import ChartAxis
    from ..models.chart_excluded import ChartExcluded
    from ..models.chart_series import ChartSeries
    from ..models.chart_unit import ChartUnit


T = TypeVar("T", bound="Chart")


@_attrs_define
class Chart:
    """The report, ready to be plotted: at most 366 places and 12 series, the rest is folded into "Other".

    Attributes:
        kind (ChartKind):
        excluded (list[ChartExcluded]): What a donut cannot show: nets of nought or less.
        x (ChartAxis): What the values stand over: days, or names.
        series (list[ChartSeries]):
        unit (ChartUnit): What the values are in.
    """

    kind: ChartKind
    excluded: list[ChartExcluded]
    x: ChartAxis
    series: list[ChartSeries]
    unit: ChartUnit

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        excluded = []
        for excluded_item_data in self.excluded:
            excluded_item = excluded_item_data.to_dict()
            excluded.append(excluded_item)

        x = self.x.to_dict()

        series = []
        for series_item_data in self.series:
            series_item = series_item_data.to_dict()
            series.append(series_item)

        unit = self.unit.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "excluded": excluded,
                "x": x,
                "series": series,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_axis import ChartAxis  # noqa: PLC0415
        from ..models.chart_excluded import ChartExcluded  # noqa: PLC0415
        from ..models.chart_series import ChartSeries  # noqa: PLC0415
        from ..models.chart_unit import ChartUnit  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_chart_kind(d.pop("kind"))

        excluded = []
        _excluded = d.pop("excluded")
        for excluded_item_data in _excluded:
            excluded_item = ChartExcluded.from_dict(excluded_item_data)

            excluded.append(excluded_item)

        x = ChartAxis.from_dict(d.pop("x"))

        series = []
        _series = d.pop("series")
        for series_item_data in _series:
            series_item = ChartSeries.from_dict(series_item_data)

            series.append(series_item)

        unit = ChartUnit.from_dict(d.pop("unit"))

        chart = cls(
            kind=kind,
            excluded=excluded,
            x=x,
            series=series,
            unit=unit,
        )

        return chart
