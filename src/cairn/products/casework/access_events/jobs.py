"""Keeping the months of access events there before they begin."""

from __future__ import annotations

import time as clocks
from datetime import time, timedelta
from typing import Final

import asyncpg

from cairn.base.paging import Row
from cairn.base.refusals import Refusal
from cairn.kernel.db.pools import Database
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.casework.access_events.actions import make_months

log = get_logger(__name__)
MAKE_MONTHS: Final = "casework.make_months"


async def _make(work: UnitOfWork, _: Row) -> None:
    if made := await make_months(work):
        log.info("months_of_access_events_made", partitions=made)


MONTHS_JOB: Final = Job(MAKE_MONTHS, _make)
MAKING_MONTHS: Final = Schedule(MAKE_MONTHS, daily=time(1, 20), jitter=timedelta(minutes=30))


async def months_are_there(database: Database) -> bool:
    """Whether this month and the next three can take events; what is missing is made. False where the database does
    not let that happen, which is logged: asked at a start, it is asked again."""
    deadline = clocks.monotonic() + database.options.timeout
    try:
        await transact(lambda: UnitOfWork(database, deadline=deadline), make_months, deadline)
    except (Refusal, asyncpg.PostgresError) as problem:
        log.warning("months_of_access_events_missing", problem=type(problem).__name__)
        return False
    return True
