"""What sessions throw away: pairs kept for a moment, tokens past their time, sessions long over."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.sessions.actions import GRACE
from cairn.products.accounts.sessions.queries import EXPIRED_TOKENS, OLD_SESSIONS, UNSEAL

SESSIONS_KEPT = timedelta(days=400)
"""Longer than any refresh token lives."""


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED_TOKENS, {"at": work.now})
    work.execute(UNSEAL, {"before": work.now - GRACE})
    work.execute(OLD_SESSIONS, {"before": work.now - SESSIONS_KEPT})


TIDY = Job("accounts.tidy", _tidy)
TIDYING = Schedule("accounts.tidy", timedelta(minutes=1))
