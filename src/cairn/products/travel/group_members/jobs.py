"""Who lost what a group's rule asks for does not keep the seat for ever."""

from __future__ import annotations

from datetime import time, timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.group_members.actions import lapse


async def _lapse(work: UnitOfWork, _: Row) -> None:
    await lapse(work)


LAPSE = Job("travel.lapse_members", _lapse, seconds=600.0)
LAPSING = Schedule("travel.lapse_members", daily=time(2, 30), jitter=timedelta(minutes=10))
