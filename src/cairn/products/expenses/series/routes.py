"""Series over HTTP."""

from __future__ import annotations

from cairn.kernel.access import Caller
from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.expenses.analytics.actions import Asking
from cairn.products.expenses.analytics.schemas import ReportQuery
from cairn.products.expenses.permissions import ANALYTICS_READ
from cairn.products.expenses.series.actions import BY_MONTH, TOP_MERCHANTS, TREND
from cairn.products.expenses.series.schemas import (
    MerchantQuery,
    MerchantReportAnswer,
    MonthReportAnswer,
    TrendQuery,
    TrendReportAnswer,
)

routes = Routes("analytics", "/analytics", tag="Analytics")


@routes.get("/by-month", permission=ANALYTICS_READ, answers=MonthReportAnswer)
async def by_month(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: ReportQuery
) -> Reply:
    """Sum up expenses by month.

    Of each month its sums, empty ones too; months begin on the ledger's day. The first and the last one are cut where
    the days begin and end. The chart stacks the categories of each month.
    """
    return await BY_MONTH.reply(Asking(caller, reads, incoming, answers), query)


@routes.get("/trend", permission=ANALYTICS_READ, answers=TrendReportAnswer)
async def trend(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: TrendQuery
) -> Reply:
    """Follow expenses over time.

    Of each day, week, month, quarter or year its sums, empty ones too: with the net of all before it, the net of what
    stands at the same place of the previous days, and the mean of the last three.
    """
    return await TREND.reply(Asking(caller, reads, incoming, answers), query)


@routes.get("/top-merchants", permission=ANALYTICS_READ, answers=MerchantReportAnswer)
async def top_merchants(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: MerchantQuery
) -> Reply:
    """Sum up expenses by merchant.

    The merchants with the largest net. Spellings that differ in case, width or spaces are one merchant. Rows without a
    merchant are an item of their own, whatever the limit; the merchants beyond it are summed up in `others`.
    """
    return await TOP_MERCHANTS.reply(Asking(caller, reads, incoming, answers), query)
