"""Ledgers over HTTP: everybody's own, which is there from the first use on."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.errors import LedgerNotEmpty
from cairn.products.expenses.ledgers import actions
from cairn.products.expenses.ledgers.queries import find
from cairn.products.expenses.ledgers.schemas import LedgerAnswer, NewLedger
from cairn.products.expenses.permissions import LEDGER_READ, LEDGER_WRITE

routes = Routes("ledger", "/ledger", tag="Expenses")
LEDGER = Subject("", find, LedgerAnswer, owner="user_id")


@routes.get("", permission=LEDGER_READ, answers=LedgerAnswer, subject=LEDGER)
async def read(ledger: Loaded) -> Row:
    """Read your ledger.

    It is opened at your first use of anything of expenses, with thirteen categories: there is nothing to create.
    """
    return ledger


@routes.change(
    "", permission=LEDGER_WRITE, answers=LedgerAnswer, subject=LEDGER, refusals=(LedgerNotEmpty,)
)  # fmt: skip
async def update(work: UnitOfWork, ledger: Loaded, changes: Changes[NewLedger]) -> Row:
    """Change what your ledger goes by.

    PUT and PATCH do the same: a field that is absent stays as it is. The base currency can be another only while there
    are no expenses, in the trash or out of it. A zone, a week or a month that begins elsewhere moves no expense: the
    reports count its day anew.
    """
    return await actions.update(work, ledger, changes)
