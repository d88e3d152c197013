"""Every night: the means, and then what changed because time went by."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.safety import actions

MEANS: Final = "travel.renew_means"
RECOMPUTE: Final = "travel.recompute_safety"
_FIRST: Final = UUID(int=0)
NIGHTLY: Final = Schedule(MEANS, daily=time(2, 30), jitter=timedelta(minutes=30))


def means_job(min_account_age: timedelta) -> Job:
    """The means of a year; then the itineraries that lean on them, from the first one on."""

    async def renew(work: UnitOfWork, _: Row) -> None:
        await actions.renew_means(work, min_account_age)
        work.enqueue(RECOMPUTE, {"after": str(_FIRST), "before": work.now.isoformat()})

    return Job(MEANS, renew, seconds=300.0)


def recompute_job(min_account_age: timedelta) -> Job:
    """Some itineraries; another job goes on behind them."""

    async def recompute(work: UnitOfWork, payload: Row) -> None:
        after, before = UUID(str(payload["after"])), datetime.fromisoformat(str(payload["before"]))
        last = await actions.recompute_next(work, after, before, min_account_age)
        if last is not None:
            work.enqueue(RECOMPUTE, {"after": str(last), "before": payload["before"]})

    return Job(RECOMPUTE, recompute)
