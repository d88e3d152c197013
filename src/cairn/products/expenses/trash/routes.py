"""The trash over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.errors import (
    DuplicateExternalId,
    ExpenseNotFound,
    HasRefunds,
    OriginalChanged,
    RefundExceedsOriginal,
)
from cairn.products.expenses.expenses.queries import find_any
from cairn.products.expenses.expenses.schemas import ExpenseAnswer
from cairn.products.expenses.permissions import EXPENSE_WRITE
from cairn.products.expenses.trash import actions
from cairn.products.expenses.trash.schemas import Deletion, Restoration

routes = Routes("expenses", "/expenses", tag="Expenses")
EXPENSE = Subject("expense_id", find_any, ExpenseAnswer, owner="user_id", missing=ExpenseNotFound)


@routes.delete("/{expense_id}", permission=EXPENSE_WRITE, subject=EXPENSE, refusals=(HasRefunds,))
async def delete(work: UnitOfWork, expense: Loaded, query: Deletion) -> None:
    """Delete an expense.

    It goes to the trash, whence it can be restored for some time; with `permanent=true` it is gone at once, also out
    of the trash. An expense with refunds needs a word on them: `refunds=delete` sends them along, and restoring the
    expense restores them too; `refunds=unlink` lets them stay, of nothing.
    """
    await actions.delete(work, expense, query)


@routes.post(
    "/{expense_id}/restore",
    permission=EXPENSE_WRITE,
    answers=ExpenseAnswer,
    subject=EXPENSE,
    refusals=(DuplicateExternalId, OriginalChanged, RefundExceedsOriginal),
)
async def restore(work: UnitOfWork, expense: Loaded, query: Restoration) -> Row:
    """Restore an expense out of the trash.

    With it come the refunds that were deleted in its company. One that is not in the trash stays as it is. A refund
    needs room beside the others of its expense, unless `allow_excess=true`.
    """
    return await actions.restore(work, expense, query)
