from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.chart import Chart
    from ..models.merchant_item import MerchantItem
    from ..models.report_period import ReportPeriod
    from ..models.report_span import ReportSpan
    from ..models.sums import Sums
    from ..models.unconverted_item import UnconvertedItem


T = TypeVar("T", bound="MerchantReportAnswer")


@_attrs_define
class MerchantReportAnswer:
    """Where most was spent, the largest net first.

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
        items (list[MerchantItem]): So many merchants as asked for, and beside them the rows without one.
        others (Sums): What rows come to.
    """

    period: ReportPeriod
    previous: ReportSpan
    currency: str
    totals: Sums
    previous_totals: Sums
    change_pct: None | str
    unconverted: list[UnconvertedItem]
    chart: Chart
    items: list[MerchantItem]
    others: Sums

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

        others = self.others.to_dict()

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
                "others": others,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart import Chart  # noqa: PLC0415
        from ..models.merchant_item import MerchantItem  # noqa: PLC0415
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
            items_item = MerchantItem.from_dict(items_item_data)

            items.append(items_item)

        others = Sums.from_dict(d.pop("others"))

        merchant_report_answer = cls(
            period=period,
            previous=previous,
            currency=currency,
            totals=totals,
            previous_totals=previous_totals,
            change_pct=change_pct,
            unconverted=unconverted,
            chart=chart,
            items=items,
            others=others,
        )

        return merchant_report_answer
