"""Work on itineraries in the background."""

from __future__ import annotations

from datetime import time, timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.itineraries.actions import purge


async def _purge(work: UnitOfWork, _payload: Row) -> None:
    if await purge(work):
        work.enqueue(PURGE.name, {})


PURGE = Job("travel.purge_itineraries", _purge)
"""Removes what was deleted thirty days ago."""
PURGING = Schedule(PURGE.name, daily=time(3, 30), jitter=timedelta(minutes=30))
