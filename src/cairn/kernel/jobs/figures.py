"""What is counted about jobs, and the one query that looks at the whole queue."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Interval, Table, bindparam, case, func, literal_column, or_, select

from cairn.base import clock
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.telemetry.metrics import counter, gauge, histogram

DONE = counter("jobs_done_total", "Jobs that were done.", "job")
FAILED = counter("jobs_failed_total", "Attempts at jobs that failed, killed processes among them.", "job")
RETRIED = counter("jobs_retried_total", "Jobs that were put back to be tried again.", "job")
DEAD = counter("jobs_given_up_total", "Jobs that were given up.", "job")
SECONDS = histogram(
    "job_duration_seconds", "Duration of attempts at jobs.", "job",
    buckets=(0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0),
)  # fmt: skip
WAITED = histogram(
    "job_start_delay_seconds", "From the time at which a job was due to the start of its attempt.",
    buckets=(0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 3600.0),
)  # fmt: skip
DISPATCHED = counter("jobs_dispatched_total", "Jobs handed to the broker, repetitions among them.")
DISPATCH_FAILURES = counter("jobs_dispatch_failures_total", "Times that the broker did not take jobs.")
QUEUED = gauge("jobs_queued", "Jobs that wait, due or not.", over="mostrecent")
RUNNING = gauge("jobs_running", "Jobs that are being run.", over="mostrecent")
GIVEN_UP = gauge("jobs_dead", "Jobs that are given up until somebody retries them.", over="mostrecent")
LAG = gauge("jobs_lag_seconds", "How long the job that is due longest has been due.", over="mostrecent")
OUTBOX_LAG = gauge(
    "outbox_lag_seconds", "How long the oldest due job has not been handed to anybody.", over="mostrecent"
)

_table = cast("Table", OutboxEntry.__table__)
_now = func.now() + bindparam("shift", type_=Interval)
_waits = _table.c.state == literal_column("'queued'")
_due = _waits & (_table.c.due_at <= _now)


def _seconds_since(condition: object) -> object:
    oldest = func.min(case((condition, _table.c.due_at)))  # type: ignore[arg-type]
    return func.coalesce(func.extract("epoch", _now - oldest), 0)


_STATES = Statement(
    select(
        func.count().filter(_waits).label("queued"),
        func.count().filter(_table.c.state == literal_column("'running'")).label("running"),
        func.count().filter(_table.c.state == literal_column("'dead'")).label("dead"),
        _seconds_since(_due).label("lag"),  # type: ignore[attr-defined]
        _seconds_since(_due & _table.c.dispatched_at.is_(None)).label("outbox_lag"),  # type: ignore[attr-defined]
    ).where(or_(*(_table.c.state == literal_column(f"'{name}'") for name in ("queued", "running", "dead"))))
)
"""Done jobs, of which there are most, are not among what it reads."""


async def look(database: Database) -> None:
    """Bring the gauges up to date."""
    (row,) = await Reads(database, primary=True).rows(_STATES, {"shift": clock.shifted()})
    for gauge_, name in ((QUEUED, "queued"), (RUNNING, "running"), (GIVEN_UP, "dead")):
        gauge_.set(cast("int", row[name]))
    LAG.set(float(str(row["lag"])))
    OUTBOX_LAG.set(float(str(row["outbox_lag"])))
