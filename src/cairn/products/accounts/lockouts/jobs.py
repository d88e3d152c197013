"""Throwing away failures that count no more."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.lockouts.queries import EXPIRED


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now})


TIDY = Job("accounts.tidy_lockouts", _tidy)
TIDYING = Schedule("accounts.tidy_lockouts", timedelta(minutes=1))
