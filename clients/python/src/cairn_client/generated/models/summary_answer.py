from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.chart import Chart
    from ..models.kind_item import KindItem
    from ..models.report_period import ReportPeriod
    from ..models.report_span import ReportSpan
    from ..models.sums import Sums
    from ..models.unconverted_item import UnconvertedItem


T = TypeVar("T", bound="SummaryAnswer")


@_attrs_define
class SummaryAnswer:
    """What all rows come to. Quotients are rounded half to even.

    Attributes:
        period (ReportPeriod): The days of a report.
        previous (ReportSpan): Days, both ends included.
        currency (str):
        totals (Sums): What rows come to.
        previous_totals (Sums): What rows come to.
        change_pct (None | str): 100 (net - previous net) / |previous net|; null where that is nought.
        unconverted (list[UnconvertedItem]): Rows of the same filters that are in no sum: no rate was known.
        chart (Chart): The report, ready to be plotted: at most 366 places and 12 series, the rest is folded into
            "Other".
        items (list[KindItem]): Expenses, then refunds.
        average (None | str): gross / number of expenses; null without any.
        median (None | str): Of the amounts of the expenses; of an even number the mean of the middle two; null without
            any.
        largest (None | str): The largest amount of an expense; null without any.
        per_day (None | str): net / days of the period until today; null where it has not begun.
    """

    period: ReportPeriod
    previous: ReportSpan
    currency: str
    totals: Sums
    previous_totals: Sums
    change_pct: None | str
    unconverted: list[UnconvertedItem]
    chart: Chart
    items: list[KindItem]
    average: None | str
    median: None | str
    largest: None | str
    per_day: None | str

    def to_dict(self) -> dict[str, Any]:
        period = self.period.to_dict()

        previous = self.previous.to_dict()

        currency = self.currency

        totals = self.totals.to_dict()

        previous_totals = self.previous_totals.to_dict()

        change_pct: None | str
        change_pct = self.change_pct

        unconverted = []
        for unconverted_item_data in self.unconverted:
            unconverted_item = unconverted_item_data.to_dict()
            unconverted.append(unconverted_item)

        chart = self.chart.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        average: None | str
        average = self.average

        median: None | str
        median = self.median

        largest: None | str
        largest = self.largest

        per_day: None | str
        per_day = self.per_day

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "period": period,
                "previous": previous,
                "currency": currency,
                "totals": totals,
                "previous_totals": previous_totals,
                "change_pct": change_pct,
                "unconverted": unconverted,
                "chart": chart,
                "items": items,
                "average": average,
                "median": median,
                "largest": largest,
                "per_day": per_day,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart import Chart  # noqa: PLC0415
        from ..models.kind_item import KindItem  # noqa: PLC0415
        from ..models.report_period import ReportPeriod  # noqa: PLC0415
        from ..models.report_span import ReportSpan  # noqa: PLC0415
        from ..models.sums import Sums  # noqa: PLC0415
        from ..models.unconverted_item import UnconvertedItem  # noqa: PLC0415

        d = dict(src_dict)
        period = ReportPeriod.from_dict(d.pop("period"))

        previous = ReportSpan.from_dict(d.pop("previous"))

        currency = d.pop("currency")

        totals = Sums.from_dict(d.pop("totals"))

        previous_totals = Sums.from_dict(d.pop("previous_totals"))

        def _parse_change_pct(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        change_pct = _parse_change_pct(d.pop("change_pct"))

        unconverted = []
        _unconverted = d.pop("unconverted")
        for unconverted_item_data in _unconverted:
            unconverted_item = UnconvertedItem.from_dict(unconverted_item_data)

            unconverted.append(unconverted_item)

        chart = Chart.from_dict(d.pop("chart"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = KindItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_average(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        average = _parse_average(d.pop("average"))

        def _parse_median(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        median = _parse_median(d.pop("median"))

        def _parse_largest(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        largest = _parse_largest(d.pop("largest"))

        def _parse_per_day(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        per_day = _parse_per_day(d.pop("per_day"))

        summary_answer = cls(
            period=period,
            previous=previous,
            currency=currency,
            totals=totals,
            previous_totals=previous_totals,
            change_pct=change_pct,
            unconverted=unconverted,
            chart=chart,
            items=items,
            average=average,
            median=median,
            largest=largest,
            per_day=per_day,
        )

        return summary_answer
