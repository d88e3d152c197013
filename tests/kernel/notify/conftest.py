"""Telling people something in the program's own way: queued in a transaction, written by the relay."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import NotificationKind, notify_all
from cairn.products.accounts.notices import PASSWORD_CHANGED

Tell = Callable[..., Awaitable[UUID]]


@pytest.fixture
def tell(cairn: wiring.Cairn) -> Tell:
    """Tells these people something and has it written; answers the subject's id."""

    async def told(*owners: UUID, kind: NotificationKind = PASSWORD_CHANGED, run: bool = True) -> UUID:
        subject = new_id()
        await queued(cairn, owners, kind, subject)
        if run:
            await cairn.relay.run_due()
        return subject

    return told


async def queued(
    cairn: wiring.Cairn, owners: Sequence[UUID], kind: NotificationKind, subject: UUID, *, commit: bool = True
) -> None:
    """What an action does: it says so in its transaction, which commits or does not."""
    work = UnitOfWork(cairn.database)
    try:
        notify_all(work, owners, kind, subject)
        if commit:
            await work.commit()
    finally:
        await work.close()
