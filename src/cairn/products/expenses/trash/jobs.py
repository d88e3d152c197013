"""Emptying the trash."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.expenses.trash.actions import purge

PURGE: Final = "expenses.purge_trash"
PURGING: Final = Schedule(PURGE, daily=time(3, 50), jitter=timedelta(minutes=30))


def purge_job(kept: timedelta) -> Job:
    """Removes what has been in the trash for so long, some at a time."""

    async def run(work: UnitOfWork, _: Row) -> None:
        if await purge(work, kept):
            work.enqueue(PURGE, {})

    return Job(PURGE, run)
