"""Reports over HTTP."""

from __future__ import annotations

from cairn.kernel.access import Caller
from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.expenses.analytics.actions import BY_CATEGORY, BY_PAYMENT_METHOD, BY_TAG, SUMMARY, Asking
from cairn.products.expenses.analytics.schemas import (
    CategoryReportAnswer,
    CategoryReportQuery,
    MethodReportAnswer,
    ReportQuery,
    SummaryAnswer,
    TagReportAnswer,
)
from cairn.products.expenses.permissions import ANALYTICS_READ

routes = Routes("analytics", "/analytics", tag="Analytics")


@routes.get("/summary", permission=ANALYTICS_READ, answers=SummaryAnswer)
async def summary(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: ReportQuery
) -> Reply:
    """Sum up expenses.

    Posted expenses and refunds that are not in the trash, in the ledger's currency, with what came before and what is
    usual. What could not be converted is told apart. The sums are those of the rows that `/expenses` lists by the same
    filters. Without days: the current month.
    """
    return await SUMMARY.reply(Asking(caller, reads, incoming, answers), query)


@routes.get("/by-category", permission=ANALYTICS_READ, answers=CategoryReportAnswer)
async def by_category(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: CategoryReportQuery
) -> Reply:
    """Sum up expenses by category.

    Of each category that has any its sums, its share, and what is usual in a month. With `rollup=root` what is in a
    category below another counts for that.
    """
    return await BY_CATEGORY.reply(Asking(caller, reads, incoming, answers), query)


@routes.get("/by-payment-method", permission=ANALYTICS_READ, answers=MethodReportAnswer)
async def by_payment_method(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: ReportQuery
) -> Reply:
    """Sum up expenses by payment method.

    Those without one are an item of their own.
    """
    return await BY_PAYMENT_METHOD.reply(Asking(caller, reads, incoming, answers), query)


@routes.get("/by-tag", permission=ANALYTICS_READ, answers=TagReportAnswer)
async def by_tag(
    caller: Caller, reads: Reads, incoming: Incoming, answers: PrivateAnswers, query: ReportQuery
) -> Reply:
    """Sum up expenses by tag.

    An expense with two tags is in both items, and once in the totals. Those without a tag are an item of their own.
    """
    return await BY_TAG.reply(Asking(caller, reads, incoming, answers), query)
