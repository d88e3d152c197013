"""What a refund does to the expense that it is of; the ledger is locked before."""

from __future__ import annotations

from typing import cast

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.refunds.queries import OF_ORIGINAL, ORIGINAL, TOUCHED
from cairn.products.expenses.refunds.rules import (
    check_currency,
    check_named,
    check_room,
    check_still_fits,
    counts,
)


async def original_of(work: UnitOfWork, refund: Row) -> Row | None:
    """What this refund is of, with what the other refunds of it are: None where it is of nothing."""
    if refund["refund_of_id"] is None:
        return None
    asked = {"user_id": work.caller.id, "original_id": refund["refund_of_id"], "refund_id": refund["id"]}
    return await work.row(ORIGINAL, asked)


async def refunds_of(work: UnitOfWork, expense: Row) -> list[Row]:
    """All refunds of an expense, void and trashed ones too."""
    return await work.rows(OF_ORIGINAL, {"user_id": work.caller.id, "original_id": expense["id"]})


async def linked(work: UnitOfWork, before: Row | None, after: Row) -> Row | None:
    """What the refund is going to be of, where that or the refund's share in it changes. Raises `Invalid` for what the
    client names."""
    if after["refund_of_id"] is None or not _matters(before, after):
        return None
    original = await original_of(work, after)
    if before is None or after["refund_of_id"] != before["refund_of_id"]:
        check_named(original, after)
    elif original is not None and after["currency"] != before["currency"]:
        check_currency(original, after, "/currency")
    return original


def check_share(original: Row | None, before: Row | None, after: Row, *, excess: bool) -> None:
    """Whether what the refund is of has room for it. A share that does not grow needs none. Raises `OriginalChanged`
    and `RefundExceedsOriginal`."""
    if original is None or not counts(after) or not _grows(before, after):
        return
    check_still_fits(original, after)
    if not excess:
        check_room(original, after)


def touch(work: UnitOfWork, *refunds: Row) -> None:
    """Raise the version of what these are refunds of: what it says of its refunds has changed."""
    ids = dict.fromkeys(refund["refund_of_id"] for refund in refunds if refund["refund_of_id"] is not None)
    if ids:
        work.execute(TOUCHED, {"user_id": work.caller.id, "ids": list(ids), "now": work.now})


def _matters(before: Row | None, after: Row) -> bool:
    shares = ("refund_of_id", "kind", "currency", "amount_minor", "status")
    return before is None or any(after[name] != before[name] for name in shares)


def _grows(before: Row | None, after: Row) -> bool:
    if before is None or not counts(before) or after["refund_of_id"] != before["refund_of_id"]:
        return True
    return cast("int", after["amount_minor"]) > cast("int", before["amount_minor"])
