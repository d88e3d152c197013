"""Into the trash, out of it, and for good. The ledger is locked first, and reports are told last."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from cairn.base.money import from_minor
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.errors import ExpenseNotFound, HasRefunds
from cairn.products.expenses.events import (
    EXPENSE_CHANGED,
    EXPENSE_DELETED,
    EXPENSE_PURGED,
    EXPENSE_RESTORED,
)
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.ledgers.actions import raise_version
from cairn.products.expenses.refunds.actions import check_share, original_of, refunds_of, touch
from cairn.products.expenses.trash.queries import DUE, LOCKED, PURGED
from cairn.products.expenses.trash.schemas import Deletion, Restoration

_PURGED_AT_ONCE: Final = 200


async def delete(work: UnitOfWork, expense: Row, how: Deletion) -> None:
    """Into the trash, or for good; its refunds go with it or are of nothing from then on, as the client says. Raises
    `HasRefunds` where there are some and the client says nothing, and `ExpenseNotFound` for what is in the trash."""
    if how.permanent:
        await _remove(work, expense, how)
        return
    if expense["deleted_at"] is not None:
        raise ExpenseNotFound
    refunds = [row for row in await refunds_of(work, expense) if row["deleted_at"] is None]
    if refunds and how.refunds is None:
        raise HasRefunds
    for refund in refunds:
        if how.refunds == "delete":
            _trash(work, refund, expense["id"])
        else:
            _unlink(work, refund)
    _trash(work, expense, None)
    touch(work, expense)
    raise_version(work)


async def restore(work: UnitOfWork, expense: Row, how: Restoration) -> Row:
    """Out of the trash, with the refunds that went there in its company; one that is not there stays as it is. Raises
    `OriginalChanged` and `RefundExceedsOriginal`; at the commit `DuplicateExternalId`."""
    if expense["deleted_at"] is None:
        return expense
    check_share(await original_of(work, expense), None, expense, excess=how.allow_excess)
    refunds = [row for row in await refunds_of(work, expense) if row["deleted_with"] == expense["id"]]
    for refund in refunds:
        _restore(work, refund)
    row = _restore(work, expense)
    touch(work, expense)
    raise_version(work)
    back = sum(cast("int", refund["amount_minor"]) for refund in refunds if refund["status"] != "void")
    there, digits = cast("Decimal", expense["refunded_amount"]), cast("int", expense["digits"])
    return {**row, "refunded_amount": there + from_minor(back, digits)}


async def purge(work: UnitOfWork, kept: timedelta) -> bool:
    """Remove some of what has been in the trash for so long; whether there may be more. The ledgers are locked, each
    after the other: nobody restores what goes."""
    before = work.now - kept
    due = await work.rows(DUE, {"before": before, "most": _PURGED_AT_ONCE})
    if not due:
        return False
    users = {"user_ids": sorted({cast("UUID", row["user_id"]) for row in due})}
    await work.rows(LOCKED, users)
    gone = await work.rows(PURGED, {**users, "ids": [row["id"] for row in due], "before": before})
    for row in gone:
        work.record(EXPENSE_PURGED, cast("UUID", row["id"]), {})
    return len(due) == _PURGED_AT_ONCE


async def _remove(work: UnitOfWork, expense: Row, how: Deletion) -> None:
    """For good. Refunds that went to the trash with it go with it again, unless the client says something else."""
    refunds = await refunds_of(work, expense)
    live = [refund for refund in refunds if refund["deleted_at"] is None]
    if live and how.refunds is None:
        raise HasRefunds
    for refund in refunds:
        together = refund["deleted_with"] == expense["id"] and how.refunds is None
        if together or how.refunds == "delete":
            work.remove(Expense, refund, EXPENSE_PURGED)
        else:
            _unlink(work, refund)
    work.remove(Expense, expense, EXPENSE_PURGED)
    touch(work, expense)
    if live or expense["deleted_at"] is None:  # of the trash no report knows
        raise_version(work)


def _trash(work: UnitOfWork, row: Row, company: object) -> None:
    work.change(
        Expense, row, {"deleted_at": work.now, "deleted_with": company, **_next(work, row)}, EXPENSE_DELETED
    )


def _restore(work: UnitOfWork, row: Row) -> Row:
    return work.change(
        Expense, row, {"deleted_at": None, "deleted_with": None, **_next(work, row)}, EXPENSE_RESTORED
    )


def _unlink(work: UnitOfWork, refund: Row) -> None:
    work.change(
        Expense, refund, {"refund_of_id": None, "deleted_with": None, **_next(work, refund)}, EXPENSE_CHANGED
    )


def _next(work: UnitOfWork, row: Row) -> dict[str, object]:
    return {"version": cast("int", row["version"]) + 1, "updated_at": work.now}
