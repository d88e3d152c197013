"""Asking to be erased, and being erased."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Erasing, Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.erasure.queries import DUE, WHOLE
from cairn.products.accounts.erasure.rules import ERASE, GRACE
from cairn.products.accounts.errors import UserNotFound
from cairn.products.accounts.events import ERASED, ERASURE_REQUESTED
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.sessions.actions import end_all
from cairn.products.accounts.users.actions import keep_an_admin
from cairn.products.accounts.users.models import User

_AT_ONCE = 500


async def ask(work: UnitOfWork) -> None:
    """The caller is erased after the grace, and signed out everywhere now. Raises `LastAdmin`."""
    user_id = work.caller.id
    user = await work.row(WHOLE, {"user_id": user_id})
    if user is None:
        raise UserNotFound
    await keep_an_admin(work, user)
    work.change(User, user, {"erasure_due_at": work.now + GRACE}, ERASURE_REQUESTED)
    work.touch("users", f"user:{user_id}")
    end_all(work, user_id, "erasure")
    work.enqueue(MAIL, {"kind": "erasure_requested", "user_id": str(user_id)})


async def enqueue_due(work: UnitOfWork) -> None:
    """A job for everybody whose grace is over."""
    for row in await work.rows(DUE, {"at": work.now, "most": _AT_ONCE}):
        work.enqueue(ERASE, {"user_id": str(row["id"])})


async def erase(
    work: UnitOfWork, holdings: Sequence[Holding], around: Sequence[Erasing], user_id: UUID
) -> Row | None:
    """Everything that is held on this person goes, in one transaction; answers the user as it was. None, and nothing
    happens, where the wish was taken back. Where the account itself is gone already, what is left of it goes. `around`:
    what products do before and after.
    """
    user = await work.row(WHOLE, {"user_id": user_id})
    if user is not None and not _is_due(user, work.now):
        return None
    async with AsyncExitStack() as stack:
        for erasing in around:
            await stack.enter_async_context(erasing(work, user_id))
        counts = {f"{held.product}.{held.name}": await held.erase(work, user_id) for held in holdings}
    if user is not None:
        work.remove(User, user, None)
        work.touch("users", f"user:{user_id}")
    work.record(ERASED, user_id, {name: [count, 0] for name, count in counts.items() if count})
    return user


def _is_due(user: Row, now: datetime) -> bool:
    due = cast("datetime | None", user["erasure_due_at"])
    return due is not None and due <= now
