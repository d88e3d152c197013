"""Expenses over HTTP, one at a time."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.errors import (
    BadTransition,
    CategoryArchived,
    DuplicateExternalId,
    ExpenseNotFound,
    HasRefunds,
    LimitReached,
    OriginalChanged,
    RefundExceedsOriginal,
)
from cairn.products.expenses.expenses import actions
from cairn.products.expenses.expenses.queries import find_any, find_live
from cairn.products.expenses.expenses.schemas import ExpenseAnswer, NewExpense, Reading
from cairn.products.expenses.permissions import EXPENSE_READ, EXPENSE_WRITE

routes = Routes("expenses", "/expenses", tag="Expenses")
EXAMPLES = {
    "an expense": {
        "amount": "12.34", "currency": "EUR", "date": "2026-03-01",
        "category_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", "description": "Weekly shopping",
        "merchant": "Corner Market", "payment_method": "debit_card", "tags": ["household"],
    },
    "a refund": {
        "amount": "2.34", "currency": "EUR", "date": "2026-03-04",
        "category_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", "kind": "refund", "merchant": "Corner Market",
    },
}  # fmt: skip
EXPENSE = Subject("expense_id", find_live, ExpenseAnswer, owner="user_id", missing=ExpenseNotFound)
ANY_EXPENSE = Subject("expense_id", find_any, ExpenseAnswer, owner="user_id", missing=ExpenseNotFound)


@routes.post(
    "",
    permission=EXPENSE_WRITE,
    answers=ExpenseAnswer,
    status=201,
    location="/api/v1/expenses/{id}",
    refusals=(CategoryArchived, DuplicateExternalId, LimitReached, RefundExceedsOriginal),
    examples=EXAMPLES,
)
async def create(work: UnitOfWork, new: NewExpense) -> Row:
    """Create a new expense.

    Create a new expense record with the following information:

    - Amount (must be greater than 0)

    - Date of expense

    - Category (must belong to the authenticated user)

    - Optional: description, payment method, tags, notes

    The expense will be associated with the authenticated user.

    What is in another currency than the ledger is converted by the rate known for its day, or by `fx_rate`; where no
    rate is known it is accepted all the same, and shows as unconverted. A refund (`kind`) may name the expense that it
    is of; the refunds of one expense are not more than it, unless `allow_excess` says that they may.
    """
    return await actions.create(work, new)


@routes.get("/{expense_id}", permission=EXPENSE_READ, answers=ExpenseAnswer, subject=ANY_EXPENSE)
async def read(expense: Loaded, query: Reading) -> Row:
    """Read one expense.

    What is in the trash is there only for who asks with `trashed=include`.
    """
    return actions.shown(expense, query)


@routes.change(
    "/{expense_id}",
    permission=EXPENSE_WRITE,
    answers=ExpenseAnswer,
    subject=EXPENSE,
    refusals=(
        BadTransition,
        CategoryArchived,
        DuplicateExternalId,
        HasRefunds,
        LimitReached,
        OriginalChanged,
        RefundExceedsOriginal,
    ),
)
async def update(work: UnitOfWork, expense: Loaded, changes: Changes[NewExpense]) -> Row:
    """Change an expense.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. What is
    planned gets posted or void, what is posted void, and what is void posted again. Another amount keeps the rate;
    another day looks it up again, unless it was sent; another currency drops it. A rate that is the stored one counts
    as not sent, null looks it up again. What is changed joins `locked_fields`, unless the same request changes those.
    """
    return await actions.update(work, expense, changes)
