"""The relay in process: takes due jobs from the outbox, one transaction each.

The row is locked while its job runs and marked done in the same commit: a process that dies leaves it queued. Failures
wait twice as long each time, with jitter; after the last attempt, or where the job gives up, the row stays, dead and
visible.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID

import structlog
from sqlalchemy import Integer, Table, Text, bindparam, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Unavailable
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import RunAgain, UnitOfWork
from cairn.kernel.jobs.named import GiveUp, Job, Schedule
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_table = cast("Table", OutboxEntry.__table__)
_due = (_table.c.state == "queued") & (_table.c.due_at <= bindparam("now", type_=_table.c.due_at.type))
_TAKE = Statement(
    select(_table.c.id, _table.c.job, _table.c.payload, _table.c.correlation_id, _table.c.attempts)
    .where(_due)
    .order_by(_table.c.due_at)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_DONE = Statement(
    update(_table).where(_table.c.id == bindparam("job_id")).values(state="done", finished_at=bindparam("at"))
)
_FAILED = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_id"), _table.c.state == "queued")
    .values(
        attempts=bindparam("new_attempts", type_=Integer), due_at=bindparam("next_at"),
        state=bindparam("new_state", type_=Text), finished_at=bindparam("ended_at"),
        last_error=bindparam("error", type_=Text),
    )
)  # fmt: skip
_SCHEDULED = Statement(
    insert(_table)
    .from_select(
        ["id", "job", "payload", "correlation_id", "created_at", "due_at"],
        select(
            bindparam("new_id", type_=_table.c.id.type), bindparam("name", type_=Text), text("'{}'::jsonb"),
            bindparam("correlation", type_=Text), bindparam("at", type_=_table.c.due_at.type),
            bindparam("at", type_=_table.c.due_at.type),
        ).where(
            ~select(_table.c.id)
            .where(
                _table.c.job == bindparam("name", type_=Text),
                (_table.c.state == "queued")
                | (_table.c.created_at > bindparam("since", type_=_table.c.created_at.type)),
            )
            .exists()
        ),
    )
)  # fmt: skip
_ONE_SCHEDULER = Statement(select(func.pg_advisory_xact_lock(727_201_112)))
POLL_SECONDS = 1.0


class Relay:
    """Runs until `stop`. `wake` is called after a commit that queued something, so that nobody waits for the poll."""

    def __init__(self, database: Database, jobs: Sequence[Job], schedules: Sequence[Schedule] = ()) -> None:
        self._database = database
        self._jobs: Mapping[str, Job] = {job.name: job for job in jobs}
        self._schedules = tuple(schedules)
        self._news = asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def wake(self) -> None:
        self._news.set()

    async def stop(self) -> None:
        """Let the running job end, then stop."""
        self._stopping = True
        self._news.set()
        if self._task is not None:
            await self._task

    async def run_due(self) -> int:
        """Run everything that is due now; answers how many jobs were tried."""
        tried = 0
        while not self._stopping and await self._one():
            tried += 1
        return tried

    async def _run(self) -> None:
        while not self._stopping:
            self._news.clear()
            try:
                await self._schedule()
                await self.run_due()
            except (Unavailable, RunAgain):
                log.warning("relay_waits_for_database")
            except Exception:  # a relay that had ended would be missed by nobody until its jobs are
                log.exception("relay_failed")
            await self._pause()

    async def _pause(self) -> None:
        if self._stopping:
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(POLL_SECONDS):
                await self._news.wait()

    async def _schedule(self) -> None:
        if not self._schedules:
            return
        work = self._work("schedule")
        try:
            await work.row(_ONE_SCHEDULER, {})
            for schedule in self._schedules:
                values: Row = {
                    "new_id": new_id(), "name": schedule.job, "correlation": str(new_id()),
                    "at": work.now, "since": work.now - schedule.every,
                }  # fmt: skip
                work.execute(_SCHEDULED, values)
                await work.flush()
            await work.commit()
        finally:
            await work.close()

    def _work(self, correlation_id: str) -> UnitOfWork:
        deadline = time.monotonic() + 60
        return UnitOfWork(self._database, correlation_id=correlation_id, deadline=deadline)

    async def _one(self) -> bool:
        work = self._work("-")
        try:
            entry = await work.row(_TAKE, {"now": clock.now()})
            if entry is None:
                return False
            await self._attempt(work, entry)
            return True
        finally:
            await work.close()

    async def _attempt(self, work: UnitOfWork, entry: Row) -> None:
        work.correlation_id = str(entry["correlation_id"])
        with structlog.contextvars.bound_contextvars(correlation_id=work.correlation_id, job=entry["job"]):
            try:
                job = self._jobs[str(entry["job"])]
                work.extend(job.seconds)
                await job.run(work, cast("Row", entry["payload"]))
                work.execute(_DONE, {"job_id": entry["id"], "at": clock.now()})
                await work.commit()
            except Exception as problem:  # noqa: BLE001  whatever a job raises is kept with it, and it is tried again
                await work.close()
                await self._failed(entry, problem)

    async def _failed(self, entry: Row, problem: Exception) -> None:
        attempts = cast("int", entry["attempts"]) + 1
        job = self._jobs.get(str(entry["job"]))
        dead = job is None or attempts >= job.most_attempts or isinstance(problem, GiveUp)
        log.error("job_failed", attempts=attempts, dead=dead, error=type(problem).__name__, exc_info=problem)
        now = clock.now()
        wait = timedelta(seconds=min(2**attempts, 3600) * (0.5 + random.random()))
        work = self._work(str(entry["correlation_id"]))
        try:
            values: Row = {
                "job_id": cast("UUID", entry["id"]), "new_attempts": attempts, "next_at": now + wait,
                "new_state": "dead" if dead else "queued", "ended_at": now if dead else None,
                "error": type(problem).__name__,
            }  # fmt: skip
            work.execute(_FAILED, values)
            await work.commit()
        finally:
            await work.close()
