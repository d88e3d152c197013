"""Demonstration data: three years of four people's expenses."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final, cast

from sqlalchemy import Table, Uuid, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.fields import Model
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.demo import demo_id
from cairn.products.expenses import events
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.fx_rates.models import FxRate
from cairn.products.expenses.ledgers.models import Ledger
from cairn.products.expenses.seed_ledgers import Kept, kept
from cairn.products.expenses.seed_people import KEEPERS
from cairn.products.expenses.tags.models import ExpenseTag, Tag

_SECONDS: Final = 60.0
_ledgers = cast("Table", Ledger.__table__)
_KNOWN = Statement(select(_ledgers.c.id).where(_ledgers.c.user_id == bindparam("user_id", type_=Uuid)))


async def seed(database: Database) -> int:
    """Put in the ledgers that are not there; answers how many rows that were."""
    deadline = time.monotonic() + _SECONDS

    async def write(work: UnitOfWork) -> int:
        count = 0
        for keeper in KEEPERS:
            if not await work.row(_KNOWN, {"user_id": demo_id(keeper.name)}):
                count += _written(work, kept(keeper, work.now.date()))
        return count

    return await transact(lambda: UnitOfWork(database, deadline=deadline, long=True), write, deadline)


def _written(work: UnitOfWork, book: Kept) -> int:
    """In an order in which each row finds what it names."""
    return sum([
        _add(work, Ledger, [book.ledger], events.LEDGER_OPENED),
        _add(work, Category, book.categories, None),
        _add(work, Tag, book.tags, None),
        _add(work, FxRate, book.rates, None),
        _add(work, Expense, book.expenses, None),
        _add(work, ExpenseTag, book.tagged, None),
    ])  # fmt: skip


def _add(work: UnitOfWork, model: type[Model], rows: Sequence[Row], event: Event | None) -> int:
    for row in rows:
        work.add(model, row, event)
    return len(rows)
