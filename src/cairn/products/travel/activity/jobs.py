"""The end of what leads back to viewers."""

from __future__ import annotations

from datetime import time

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.activity import actions


async def _forget(work: UnitOfWork, _payload: Row) -> None:
    actions.forget_viewers(work)


FORGET = Job("travel.forget_viewers", _forget)
FORGETTING = Schedule(FORGET.name, daily=time(0, 0))
"""A salt has to go as soon as it is 48 hours old."""
