"""Throwing away keys that expired long ago, revoked ones with them."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.api_keys.queries import OLD
from cairn.products.accounts.api_keys.rules import KEPT


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(OLD, {"at": work.now - KEPT})


TIDY = Job("accounts.tidy_api_keys", _tidy)
TIDYING = Schedule("accounts.tidy_api_keys", timedelta(hours=24))
