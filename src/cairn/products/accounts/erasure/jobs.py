"""Erasing those whose grace is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.erasure import actions
from cairn.products.accounts.erasure.rules import ERASE

_SECONDS = 600.0


def erase_job(holdings: Callable[[], Sequence[Holding]]) -> Job:
    """`holdings`: of all products, asked when the job runs."""

    async def erase(work: UnitOfWork, payload: Row) -> None:
        await actions.erase(work, holdings(), UUID(str(payload["user_id"])))

    return Job(ERASE, erase, seconds=_SECONDS)


async def _enqueue(work: UnitOfWork, _: Row) -> None:
    await actions.enqueue_due(work)


DUE = Job("accounts.erase_due", _enqueue)
LOOKING = Schedule("accounts.erase_due", timedelta(hours=1))
