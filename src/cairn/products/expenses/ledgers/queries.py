"""Reads of ledgers. A write locks its ledger first, so that the writes of one person happen one after the other."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Text, Uuid, bindparam, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert

from cairn.base.money import digits_of
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Finder
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.ledgers.models import Ledger
from cairn.products.expenses.ledgers.rules import Terms

LEDGERS: Final = cast("Table", Ledger.__table__)
_user = bindparam("user_id", type_=Uuid)
_mine: ColumnElement[bool] = LEDGERS.c.user_id == _user
_FOUND = Statement(select(LEDGERS).where(_mine))
_LOCKED = Statement(select(LEDGERS).where(_mine).with_for_update(key_share=True))
_CLAIMED = Statement(
    select(func.pg_try_advisory_xact_lock(func.hashtextextended(bindparam("ledger", type_=Text), 4201)).label("got"))
)  # fmt: skip
_HOLDS = Statement(select(exists().where(Expense.user_id == _user).label("any")))
RAISED = Statement(
    update(LEDGERS).where(_mine).values(ledger_version=LEDGERS.c.ledger_version + 1)
)  # fmt: skip
_COLUMNS: Final = (
    "id", "user_id", "base_currency", "timezone", "week_start", "month_start_day", "ledger_version", "version",
    "created_at", "updated_at",
)  # fmt: skip
OPENED = Statement(
    insert(LEDGERS)
    .values({name: bindparam(name, type_=LEDGERS.c[name].type) for name in _COLUMNS})
    .on_conflict_do_nothing(index_elements=["user_id"])
    .returning(LEDGERS.c.id)
)


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The ledger of the person with this id, who is the caller: nobody else's is shown."""
    if row_id != caller.id:
        return None
    return await reads.row(_LOCKED if lock else _FOUND, {"user_id": row_id})


async def terms_of(reads: Executor, caller: Caller) -> Terms:
    """What the caller's ledger goes by."""
    return _terms(await reads.row(_FOUND, {"user_id": caller.id}))


async def lock_ledger(reads: Executor, caller: Caller) -> Terms:
    """What the caller's ledger goes by, and nobody writes into it besides until this transaction ends: every write
    asks this before it reads or locks anything else of the ledger. Again it is a look at the row, and no more."""
    return _terms(await reads.row(_LOCKED, {"user_id": caller.id}))


async def holds_expenses(reads: Executor, caller: Caller) -> bool:
    """Whether there is an expense in the caller's ledger, in the trash or out of it."""
    row = await reads.row(_HOLDS, {"user_id": caller.id})
    return row is not None and bool(row["any"])


def in_ledger(listing: Listing) -> Finder:
    """How a row is found that `listing` shows its owner; with `lock`, the ledger is locked before it."""

    async def find_row(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        if lock:
            await lock_ledger(reads, caller)
        return await listing.find(reads, caller, row_id, lock=lock)

    return find_row


async def claimed(work: UnitOfWork) -> bool:
    """Whether this transaction is the only one of the ledger that takes long."""
    row = await work.row(_CLAIMED, {"ledger": str(work.caller.id)})
    return row is not None and bool(row["got"])


def _terms(row: Row | None) -> Terms:
    if row is None:
        raise LookupError("the ledger is opened before the first operation")
    return Terms(
        user_id=cast("UUID", row["user_id"]),
        base_currency=str(row["base_currency"]),
        base_digits=digits_of(str(row["base_currency"])),
        timezone=str(row["timezone"]),
        week_start=cast("int", row["week_start"]),
        month_start_day=cast("int", row["month_start_day"]),
        ledger_version=cast("int", row["ledger_version"]),
    )
