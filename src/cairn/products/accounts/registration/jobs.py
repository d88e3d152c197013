"""Throwing away what was never confirmed, and what is done with."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.registration.queries import EXPIRED
from cairn.products.accounts.registration.rules import ASKED_WITHIN


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now, "since": work.now - ASKED_WITHIN})


TIDY = Job("accounts.tidy_registrations", _tidy)
TIDYING = Schedule("accounts.tidy_registrations", timedelta(hours=1))
