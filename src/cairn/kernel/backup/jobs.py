"""Backups by the clock: only where there is a place for them, and PostgreSQL's client programs are at hand."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.backup.tools import are_here
from cairn.kernel.backup.work import Backups
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.settings import Settings

NIGHTLY: Final = "kernel.backup"
WEEKLY: Final = "kernel.backup_configuration"
LOOK: Final = "kernel.look_at_backups"
_SECONDS: Final = 6 * 3600.0


def backup_jobs(settings: Settings, backups: Backups) -> tuple[tuple[Job, ...], tuple[Schedule, ...]]:
    """The jobs and when they are due: none where nothing can be made."""
    if not settings.backs_up or not settings.backup_keys or not are_here():
        return (), ()

    async def nightly(_work: UnitOfWork, _: Row) -> None:
        await backups.create("nightly")
        await backups.prune()

    async def weekly(_work: UnitOfWork, _: Row) -> None:
        await backups.create_configuration("weekly")

    async def look(_work: UnitOfWork, _: Row) -> None:
        await backups.look()

    jobs = (
        Job(NIGHTLY, nightly, most_attempts=4, seconds=_SECONDS),
        Job(WEEKLY, weekly, most_attempts=4, seconds=600.0),
        Job(LOOK, look, seconds=600.0),
    )
    schedules = (
        Schedule(NIGHTLY, daily=time(3, 0)),
        Schedule(WEEKLY, daily=time(2, 30), weekday=6),
        Schedule(LOOK, every=timedelta(minutes=15)),
    )
    return jobs, schedules
