"""What reports are asked, and what they answer."""

from __future__ import annotations

from datetime import date as day
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Flag, Spelled
from cairn.products.expenses.charts import Kind as ChartKind
from cairn.products.expenses.charts import Role
from cairn.products.expenses.expense_lists.schemas import ExpenseFilters
from cairn.products.expenses.expenses.schemas import Kind, PaymentMethod


class ReportQuery(ExpenseFilters):
    """Days and filters of a report. Without days it is of the current month; where only one end is named, the other is
    the beginning or the end of a month."""

    native: Annotated[
        Flag,
        Field(description="Sum up what was paid, in the one `currency` that is asked for, converted or not."),
    ] = False

    def more(self) -> dict[str, object]:
        """What is asked besides days and filters."""
        return {
            name: getattr(self, name)
            for name in type(self).model_fields
            if name not in ExpenseFilters.model_fields
        }


class CategoryReportQuery(ReportQuery):
    """What a report by category is asked."""

    rollup: Annotated[
        Literal["leaf", "root"],
        Field(description="`root`: what is in a category below another counts for that."),
    ] = "leaf"


Percent = Annotated[Spelled, Field(examples=["12.5"])]


class ReportSpan(Answer):
    """Days, both ends included."""

    from_: day = Field(alias="from")
    to: day


class ReportPeriod(ReportSpan):
    """The days of a report."""

    key: str = Field(
        description="Of a whole period its name (2026-03, 2026-Q1, 2026; of a week or day the first day), of any "
        "other days both ends (2026-03-01/2026-03-10).",
        examples=["2026-03"],
    )
    complete: bool = Field(description="Whether the last day has come.")


class Sums(Answer):
    """What rows come to."""

    gross: Spelled = Field(description="Sum of the expenses.")
    refunds: Spelled = Field(description="Sum of the refunds.")
    net: Spelled = Field(description="gross - refunds; negative where more came back than went.")
    count: int = Field(description="Rows, of both kinds.")


class KindItem(Sums):
    """What the rows of one kind come to."""

    kind: Kind


class CategoryItem(Sums):
    """What the rows of a category come to."""

    category_id: UUID
    name: str
    color: str | None
    share: Percent = Field(
        description="Per cent of all nets above nought; 0.00 of others. Together exactly 100."
    )
    change_pct: Percent | None = Field(description="Of the net, since the previous days.")
    mean_per_month: Spelled | None = Field(
        description="Mean net of the complete months of the days, empty ones too, half to even; null without any."
    )
    median_per_month: Spelled | None = Field(description="Median of the same.")


class MethodItem(Sums):
    """What the rows of a payment method come to."""

    payment_method: PaymentMethod | None = Field(description="null: rows without one.")
    share: Percent = Field(
        description="Per cent of all nets above nought; 0.00 of others. Together exactly 100."
    )


class TagItem(Sums):
    """What the rows with a tag come to: a row with two tags is in both items."""

    tag: str | None = Field(description="null: rows without any.")


class UnconvertedItem(Answer):
    """Rows of which no amount in the ledger's currency is known, by the currency that they were paid in."""

    currency: str
    net: Spelled
    count: int


class ChartExcluded(Answer):
    """What a chart does not show."""

    key: str | None
    label: str


class ChartAxis(Answer):
    """What the values stand over: days, or names."""

    type: Literal["date", "category"]
    values: list[str]


class ChartSeries(Answer):
    """Values, one for each place of the axis: null where one is unknown."""

    key: str | None
    label: str
    role: Role
    color: str
    values: list[Spelled | None]


class ChartUnit(Answer):
    """What the values are in."""

    currency: str
    exponent: int = Field(description="Decimals of the currency.")


class Chart(Answer):
    """The report, ready to be plotted: at most 366 places and 12 series, the rest is folded into "Other"."""

    kind: ChartKind
    excluded: list[ChartExcluded] = Field(description="What a donut cannot show: nets of nought or less.")
    x: ChartAxis
    series: list[ChartSeries]
    unit: ChartUnit


class ReportAnswer(Answer):
    """What every report says. Amounts are in `currency`: the ledger's, or with `native` the one asked for."""

    period: ReportPeriod
    previous: ReportSpan = Field(
        description="What `change_pct` compares with: the whole period before a whole one, as far as this one has "
        "come while it runs; of any other days as many just before them."
    )
    currency: str
    totals: Sums
    previous_totals: Sums
    change_pct: Percent | None = Field(
        description="100 (net - previous net) / |previous net|; null where that is nought."
    )
    unconverted: list[UnconvertedItem] = Field(
        description="Rows of the same filters that are in no sum: no rate was known."
    )
    chart: Chart


class SummaryAnswer(ReportAnswer):
    """What all rows come to. Quotients are rounded half to even."""

    items: list[KindItem] = Field(description="Expenses, then refunds.")
    average: Spelled | None = Field(description="gross / number of expenses; null without any.")
    median: Spelled | None = Field(
        description="Of the amounts of the expenses; of an even number the mean of the middle two; null without any."
    )
    largest: Spelled | None = Field(description="The largest amount of an expense; null without any.")
    per_day: Spelled | None = Field(
        description="net / days of the period until today; null where it has not begun."
    )


class CategoryReportAnswer(ReportAnswer):
    """What the rows of each category come to, the largest net first."""

    items: list[CategoryItem]


class MethodReportAnswer(ReportAnswer):
    """What the rows of each payment method come to, the largest net first."""

    items: list[MethodItem]


class TagReportAnswer(ReportAnswer):
    """What the rows with each tag come to, the largest net first. A row with two tags counts once in `totals`."""

    items: list[TagItem]
