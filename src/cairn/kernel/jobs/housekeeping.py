"""What the kernel throws away: outcomes, finished jobs and counts of rate limits that nobody will ask for again."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from sqlalchemy import Table, bindparam, delete

from cairn.base.paging import Row
from cairn.kernel.db.idempotency import IdempotentOutcome
from cairn.kernel.db.limit_counts import FORGOTTEN
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule

OUTCOMES_KEPT = timedelta(hours=24)
DONE_JOBS_KEPT = timedelta(days=7)

_outcomes = cast("Table", IdempotentOutcome.__table__)
_outbox = cast("Table", OutboxEntry.__table__)
_OLD_OUTCOMES = Statement(delete(_outcomes).where(_outcomes.c.created_at < bindparam("before")))
_OLD_JOBS = Statement(
    delete(_outbox).where(_outbox.c.state == "done", _outbox.c.finished_at < bindparam("before"))
)
_OLD_COUNTS = Statement(FORGOTTEN)


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(_OLD_OUTCOMES, {"before": work.now - OUTCOMES_KEPT})
    work.execute(_OLD_JOBS, {"before": work.now - DONE_JOBS_KEPT})
    work.execute(_OLD_COUNTS, {})


TIDY = Job("kernel.tidy", _tidy)
HOUSEKEEPING = Schedule("kernel.tidy", timedelta(hours=1))
