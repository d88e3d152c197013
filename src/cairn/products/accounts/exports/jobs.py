"""Making exports, and throwing them away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.exports import actions
from cairn.products.accounts.exports.queries import EXPIRED
from cairn.products.accounts.exports.queries import GIVEN_UP as UNMADE
from cairn.products.accounts.exports.rules import GIVEN_UP

_SECONDS = 600.0


def export_job(desk: Desk, holdings: Callable[[], Sequence[Holding]]) -> Job:
    """`holdings`: of all products, asked when the job runs."""

    async def make(work: UnitOfWork, payload: Row) -> None:
        await actions.make(work, desk, holdings(), UUID(str(payload["export_id"])))

    return Job(actions.MAKE, make, seconds=_SECONDS)


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now})
    work.execute(UNMADE, {"at": work.now, "before": work.now - GIVEN_UP})


TIDY = Job("accounts.tidy_exports", _tidy)
TIDYING = Schedule("accounts.tidy_exports", timedelta(hours=1))
