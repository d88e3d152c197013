"""Throwing away factors whose first code never came."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.factors.queries import EXPIRED
from cairn.products.accounts.factors.rules import UNCONFIRMED_LIFE


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now - UNCONFIRMED_LIFE})


TIDY = Job("accounts.tidy_factors", _tidy)
TIDYING = Schedule("accounts.tidy_factors", timedelta(hours=1))
