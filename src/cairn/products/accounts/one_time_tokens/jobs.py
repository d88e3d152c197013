"""Throwing away what has expired."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.one_time_tokens.queries import EXPIRED

_KEPT = timedelta(days=1)
"""An expired row is kept a day longer, to tell in a dispute what became of a link."""


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now - _KEPT})


TIDY = Job("accounts.tidy_tokens", _tidy)
TIDYING = Schedule("accounts.tidy_tokens", timedelta(hours=1))
