"""What the kernel throws away and cleans up: outcomes, finished jobs and counts of rate limits that nobody will ask for
again, and the room that changed rows leave behind."""

from __future__ import annotations

from datetime import time, timedelta
from typing import cast

from sqlalchemy import Table, bindparam, delete

from cairn.base.paging import Row
from cairn.kernel.db.idempotency import IdempotentOutcome
from cairn.kernel.db.limit_counts import FORGOTTEN
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Connection
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
OUTCOMES_KEPT = timedelta(hours=24)
DONE_JOBS_KEPT = timedelta(days=7)

_outcomes = cast("Table", IdempotentOutcome.__table__)
_outbox = cast("Table", OutboxEntry.__table__)
_OLD_OUTCOMES = Statement(delete(_outcomes).where(_outcomes.c.created_at < bindparam("before")))
_OLD_JOBS = Statement(
    delete(_outbox).where(_outbox.c.state == "done", _outbox.c.finished_at < bindparam("before"))
)
_OLD_COUNTS = Statement(FORGOTTEN)
_HOT = """
    SELECT format('%I.%I', s.schemaname, s.relname) AS name, pg_has_role(c.relowner, 'USAGE') AS ours
    FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
    WHERE s.n_tup_upd + s.n_tup_del + s.n_tup_ins > 0
    ORDER BY s.n_tup_upd + s.n_tup_del DESC, s.n_tup_ins DESC LIMIT 20
"""


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(_OLD_OUTCOMES, {"before": work.now - OUTCOMES_KEPT})
    work.execute(_OLD_JOBS, {"before": work.now - DONE_JOBS_KEPT})
    work.execute(_OLD_COUNTS, {})


async def vacuum(connection: Connection) -> None:
    """VACUUM (ANALYZE) of the tables that change most. PostgreSQL skips a table whose owner we are not, with a warning
    that nobody would see: we say so."""
    await connection.execute("SET lock_timeout = '2s'")
    tables = await connection.fetch(_HOT)
    for table in tables:
        if table["ours"]:
            await connection.execute(f"VACUUM (ANALYZE, SKIP_LOCKED) {table['name']}")
    skipped = [table["name"] for table in tables if not table["ours"]]
    if skipped:
        log.warning("vacuum_is_left_to_the_owner", tables=skipped)


async def _said(_work: UnitOfWork, _payload: Row) -> None:
    """All was done beforehand; the job is done."""


TIDY = Job("kernel.tidy", _tidy)
HOUSEKEEPING = Schedule("kernel.tidy", timedelta(hours=1))
VACUUM = Job("kernel.vacuum", _said, most_attempts=3, seconds=3600.0, beforehand=vacuum)
CLEANING = Schedule("kernel.vacuum", daily=time(4, 0), weekday=6, jitter=timedelta(minutes=30))
OWN_JOBS = (TIDY, VACUUM)
OWN_SCHEDULES = (HOUSEKEEPING, CLEANING)
