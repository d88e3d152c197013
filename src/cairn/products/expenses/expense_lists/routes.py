"""Lists and exports of expenses over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.cells import CsvForm
from cairn.kernel.web.exports import TABLES, exported
from cairn.kernel.web.routes import Routes
from cairn.kernel.web.streams import Media
from cairn.products.expenses.expense_lists.queries import exported_rows, page
from cairn.products.expenses.expense_lists.schemas import ExpenseExport, ExpenseQuery, ExportedExpense
from cairn.products.expenses.expenses.schemas import ExpenseAnswer
from cairn.products.expenses.permissions import EXPENSE_EXPORT, EXPENSE_READ

routes = Routes("expenses", "/expenses", tag="Expenses")


@routes.get("", permission=EXPENSE_READ, lists=ExpenseAnswer)
async def list(caller: Caller, reads: Reads, query: ExpenseQuery) -> Page:  # noqa: A001  the operation's name
    """List expenses.

    Your own, the latest day first, without what is in the trash. Search finds every word, or the beginning of it, in
    merchant, description and notes, and answers the best matches first. By `amount` expenses are sorted in the ledger's
    currency; what could not be converted counts as the smallest.
    """
    return await page(reads, caller, query.request(), query.filters())


@routes.get("/export", permission=EXPENSE_EXPORT, streams=TABLES, limit="expense-export")
async def export(caller: Caller, reads: Reads, query: ExpenseExport, media: Media) -> Reply:
    """Export expenses.

    Every expense that the list would show on one of its pages, as CSV or NDJSON, however many, and as they all were at
    one moment. Tags are joined by `|`. A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    rows = await exported_rows(reads, caller, query.order(), query.filters())
    return exported("expenses", ExportedExpense, rows, media, CsvForm(between="|", bom=query.bom))
