"""Opening a ledger, changing what it goes by, and telling reports that something in it has changed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.expenses.amounts import digits_of_new
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.categories.rules import SEEDS, UNCATEGORISED
from cairn.products.expenses.errors import LedgerNotEmpty
from cairn.products.expenses.events import LEDGER_CHANGED, LEDGER_OPENED
from cairn.products.expenses.ledgers.models import Ledger
from cairn.products.expenses.ledgers.queries import OPENED, RAISED, holds_expenses
from cairn.products.expenses.ledgers.schemas import NewLedger
from cairn.products.expenses.ports import ExpensesOptions
from cairn.products.expenses.texts import normalised


def opening(options: ExpensesOptions) -> Callable[[UnitOfWork], Awaitable[bool]]:
    """What opens the caller's ledger where there is none yet, with the categories that one begins with: of any number
    at once one does, and the others wait for it."""

    async def open_ledger(work: UnitOfWork) -> bool:
        ledger_id = new_id()
        values = {
            "id": ledger_id, "user_id": work.caller.id, "base_currency": options.currency, "timezone": "UTC",
            "week_start": 1, "month_start_day": 1, "ledger_version": 1, "version": 1, "created_at": work.now,
            "updated_at": work.now,
        }  # fmt: skip
        if await work.row(OPENED, values) is None:
            return False
        for place, (name, colour, icon) in enumerate(SEEDS):
            work.add(Category, {
                "id": new_id(), "user_id": work.caller.id, "parent_id": None, "name": name,
                "name_key": normalised(name), "color": colour, "icon": icon, "archived": False,
                "system_key": None if place else UNCATEGORISED, "version": 1, "created_at": work.now,
                "updated_at": work.now,
            }, None)  # fmt: skip
        work.record(LEDGER_OPENED, ledger_id, {})
        return True

    return open_ledger


async def update(work: UnitOfWork, ledger: Row, changes: Changes[NewLedger]) -> Row:
    """The ledger, which this transaction has locked, with the changes; reports are told of each in the same statement,
    because of two writes of one row only one would count. Raises `Invalid` (`unknown_currency`), `LedgerNotEmpty`."""
    changed = changes.over(ledger)
    if not changed:
        return ledger
    if "base_currency" in changed:
        digits_of_new(str(changed["base_currency"]), "/base_currency")
        if await holds_expenses(work, work.caller):
            raise LedgerNotEmpty
    raised = {name: cast("int", ledger[name]) + 1 for name in ("version", "ledger_version")}
    return work.change(Ledger, ledger, {**changed, **raised, "updated_at": work.now}, LEDGER_CHANGED)


def raise_version(work: UnitOfWork) -> None:
    """Tell reports that something they can see has changed: every write that is such says it, once, as the last."""
    work.execute(RAISED, {"user_id": work.caller.id})
