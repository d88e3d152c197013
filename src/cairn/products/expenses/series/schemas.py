"""Series on the wire."""

from __future__ import annotations

from datetime import date as day
from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Spelled, Whole
from cairn.products.expenses.analytics.schemas import Percent, ReportAnswer, ReportQuery, Sums
from cairn.products.expenses.periods import MOST_BUCKETS, Bucket

MOST_MERCHANTS = 50
Share = Annotated[
    Percent,
    Field(description="Per cent of all nets above nought; 0.00 of others. Together exactly 100."),
]


class TrendQuery(ReportQuery):
    """What a trend is asked."""

    bucket: Annotated[
        Bucket, Field(description=f"What the days are cut into: at most {MOST_BUCKETS} of these.")
    ] = "day"


class MerchantQuery(ReportQuery):
    """What a report of merchants is asked."""

    limit: Annotated[Whole, Field(ge=1, le=MOST_MERCHANTS, description="Merchants that are named.")] = 10


class PeriodItem(Sums):
    """What the rows of a period come to. A report's first and last period are cut where its days begin and end."""

    key: str = Field(
        description="Of a month 2026-03, of a quarter 2026-Q1, of a year 2026, of a week or day its first day. A month "
        "is named after the one that its first day lies in.",
        examples=["2026-03"],
    )
    from_: day = Field(alias="from")
    to: day
    complete: bool = Field(
        description="Whether the whole period lies in the days, and its last day has come."
    )
    share: Share


class TrendItem(PeriodItem):
    """What the rows of a period come to, among those before it."""

    cumulative: Spelled = Field(description="Net of this and all before it.")
    previous: Spelled | None = Field(
        description="Net of what is as many periods after the beginning of `previous`; null beyond its end."
    )
    rolling: Spelled | None = Field(
        description="Mean net of this and the two before it, rounded half to even; null of the first two."
    )


class MerchantItem(Sums):
    """What the rows of a merchant come to."""

    merchant: str | None = Field(description="As it was spelled last; null: rows without one.")
    share: Share


class MonthReportAnswer(ReportAnswer):
    """What the rows of each month come to, empty ones too; the chart stacks each of its categories."""

    items: list[PeriodItem]


class TrendReportAnswer(ReportAnswer):
    """What the rows of each period come to, empty ones too."""

    items: list[TrendItem]


class MerchantReportAnswer(ReportAnswer):
    """Where most was spent, the largest net first."""

    items: list[MerchantItem] = Field(
        description="So many merchants as asked for, and beside them the rows without one."
    )
    others: Sums = Field(description="What all other merchants come to: with the items, the totals.")
