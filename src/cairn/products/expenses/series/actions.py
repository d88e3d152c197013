"""Reports of what follows each other, and of where most was spent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.web.answers import Shaper
from cairn.products.expenses.analytics.actions import Asked, Report, head, unconverted
from cairn.products.expenses.analytics.queries import Nets, Span, categories_of
from cairn.products.expenses.analytics.schemas import ReportQuery
from cairn.products.expenses.charts import Layer, Part, bar, line, stacked_bar
from cairn.products.expenses.netting import NOTHING, Net
from cairn.products.expenses.periods import Bucket, Period, TooManyBuckets, complete, tiled, tiles
from cairn.products.expenses.series.queries import spelled_last
from cairn.products.expenses.series.rules import cumulative, lined_up, rolling
from cairn.products.expenses.series.schemas import (
    MerchantQuery,
    MerchantReportAnswer,
    MonthReportAnswer,
    TrendQuery,
    TrendReportAnswer,
)
from cairn.products.expenses.shares import percentages

Q = TypeVar("Q", bound=ReportQuery)
NO_MERCHANT: Final = "No merchant"


@dataclass(frozen=True, slots=True)
class Cut:
    """A period, and the days of it that a report is about."""

    period: Period
    days: Span


async def by_month(reads: Executor, caller: Caller, asked: Asked[ReportQuery]) -> Row:
    """A `MonthReportAnswer`."""
    cuts = _cuts(asked, "month")
    nets = await asked.netted(reads, caller, "category", [cut.days for cut in cuts])
    chart = stacked_bar(
        [cut.days.first for cut in cuts], await _stacked(reads, caller, asked, nets, cuts), asked.unit
    )
    return {
        **head(asked, nets.total(asked.span), nets.total(asked.previous)),
        "items": _items(asked, cuts, [nets.total(cut.days) for cut in cuts]),
        "unconverted": await unconverted(reads, caller, asked),
        "chart": chart,
    }


async def trend(reads: Executor, caller: Caller, asked: Asked[TrendQuery]) -> Row:
    """A `TrendReportAnswer`. Raises `Invalid` (`too_many_buckets`)."""
    cuts = _cuts(asked, asked.query.bucket)
    earlier = _earlier(asked, asked.query.bucket, len(cuts))
    nets = await asked.netted(reads, caller, "nothing", [*(cut.days for cut in cuts), *earlier])
    sums = [nets.total(cut.days) for cut in cuts]
    each = [found.net for found in sums]
    summed, means = cumulative(each), rolling(each)
    before = lined_up([nets.total(days).net for days in earlier], len(cuts))
    lines = [
        Layer("net", "Net", each, "value"),
        Layer("cumulative", "Cumulative", summed, "cumulative"),
        Layer("previous", "Previous", before, "previous"),
        Layer("rolling", "Mean of three", means, "rolling"),
    ]
    beside = zip(_items(asked, cuts, sums), summed, before, means, strict=True)
    return {
        **head(asked, nets.total(asked.span), nets.total(asked.previous)),
        "items": [
            {
                **item,
                "cumulative": asked.amount(so_far),
                "previous": None if then is None else asked.amount(then),
                "rolling": None if mean is None else asked.amount(mean),
            }
            for item, so_far, then, mean in beside
        ],
        "unconverted": await unconverted(reads, caller, asked),
        "chart": line([cut.days.first for cut in cuts], lines, asked.unit),
    }


async def top_merchants(reads: Executor, caller: Caller, asked: Asked[MerchantQuery]) -> Row:
    """A `MerchantReportAnswer`."""
    nets = await asked.netted(reads, caller, "merchant")
    found = {key: net for key in nets.keys if (net := nets.of(key, asked.span)).count}
    ranked = sorted(found, key=lambda key: (-found[key].net, key is None, str(key)))
    shares = dict(zip(ranked, percentages([found[key].net for key in ranked]), strict=True))
    named = [str(key) for key in ranked if key is not None][: asked.query.limit]
    names = await spelled_last(reads, caller, named)
    shown = [key for key in ranked if key is None or key in names]
    parts = [Part(None, names.get(key, NO_MERCHANT), found[key].net) for key in shown]
    rest = sum((net for key, net in found.items() if key is not None and key not in names), NOTHING)
    return {
        **head(asked, nets.total(asked.span), nets.total(asked.previous)),
        "items": [
            {"merchant": names.get(key), "share": shares[key], **asked.sums(found[key])} for key in shown
        ],
        "others": asked.sums(rest),
        "unconverted": await unconverted(reads, caller, asked),
        "chart": bar(parts, asked.unit),
    }


def _cuts(asked: Asked[Q], bucket: Bucket) -> list[Cut]:
    first, last = asked.span.first, asked.span.last
    try:
        periods = tiled(first, last, bucket, asked.calendar)
    except TooManyBuckets as problem:
        says = "These are more periods than a chart can hold: take longer ones, or fewer days."
        raise Invalid.at("?bucket", "too_many_buckets", says) from problem
    return [Cut(period, _within(period, asked.span)) for period in periods]


def _earlier(asked: Asked[Q], bucket: Bucket, count: int) -> list[Span]:
    """The first so many periods of what the report is compared with."""
    periods = tiles(asked.previous.first, asked.previous.last, bucket, asked.calendar)
    return [_within(period, asked.previous) for period in islice(periods, count)]


def _within(period: Period, span: Span) -> Span:
    return Span(max(period.first, span.first), min(period.last, span.last))


def _items(asked: Asked[Q], cuts: Sequence[Cut], sums: Sequence[Net]) -> list[dict[str, object]]:
    shares = percentages([found.net for found in sums])
    return [
        {
            "key": cut.period.key,
            "from": cut.days.first,
            "to": cut.days.last,
            "complete": complete(cut.period, asked.span.first, asked.span.last, asked.today),
            "share": share,
            **asked.sums(found),
        }
        for cut, found, share in zip(cuts, sums, shares, strict=True)
    ]


async def _stacked(
    reads: Executor, caller: Caller, asked: Asked[Q], nets: Nets, cuts: Sequence[Cut]
) -> list[Layer]:
    """A layer for each category that has rows in these days, the largest net first."""
    categories = await categories_of(reads, caller)
    totals = {key: net for key in nets.keys if (net := nets.of(key, asked.span)).count}
    return [
        Layer(
            str(key),
            str(categories[key]["name"]),
            [nets.of(key, cut.days).net for cut in cuts],
            color=_colour(categories[key]),
        )
        for key in sorted(totals, key=lambda key: (-totals[key].net, str(key)))
    ]


def _colour(category: Row) -> str | None:
    return None if category["color"] is None else str(category["color"])


BY_MONTH: Final = Report("by-month", by_month, Shaper(MonthReportAnswer))
TREND: Final = Report("trend", trend, Shaper(TrendReportAnswer))
TOP_MERCHANTS: Final = Report("top-merchants", top_merchants, Shaper(MerchantReportAnswer))
