"""Running a job that was claimed, to whatever end: done, tried again, dead, put back, or taken by another."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID

import structlog

from cairn.base import clock
from cairn.base.paging import Row
from cairn.base.refusals import Unavailable
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.db.pools import Database
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs import claims, figures
from cairn.kernel.jobs.claims import Claimed, Claimer, ClaimLost
from cairn.kernel.jobs.named import Committed, GiveUp, Job, nobody_asks
from cairn.kernel.telemetry import tracing
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_LONGEST_WAIT = 3600.0
_UNKNOWN_KEPT = timedelta(hours=24)
_RELEASE_SECONDS = 2.0


def wait_after(failures: int) -> timedelta:
    """Twice as long after each failure, from two seconds to an hour, and half as much by chance."""
    return timedelta(seconds=min(2.0**failures, _LONGEST_WAIT) * (0.5 + random.random()))


class Runner:
    """Runs the jobs that it knows, on connections of `runs_on`; what is said about them goes by `database`, and keeps
    to the time limits of requests. `committed` is told what each job has changed."""

    def __init__(
        self,
        database: Database,
        jobs: Sequence[Job],
        committed: Committed = nobody_asks,
        runs_on: Database | None = None,
    ) -> None:
        self._database, self._committed, self._runs_on = database, committed, runs_on or database
        self.jobs: Mapping[str, Job] = {job.name: job for job in jobs}
        self.long = tuple(job.name for job in jobs if job.long)

    async def run(self, claimed: Claimed) -> None:
        """One attempt. Raises nothing but CancelledError, after which the job is queued again and the attempt does not
        count."""
        with (
            structlog.contextvars.bound_contextvars(correlation_id=claimed.correlation_id, job=claimed.job),
            tracing.continued(f"job {claimed.job}", claimed.traceparent),
        ):
            job = self.jobs.get(claimed.job)
            if job is None:
                await self._not_ours(claimed)
                return
            begun = time.perf_counter()
            figures.WAITED.observe(max(0.0, (clock.now() - claimed.due_at).total_seconds()))
            try:
                await self._attempt(job, claimed)
            except asyncio.CancelledError:
                await self._release(claimed)
                raise
            except ClaimLost:
                log.warning("job_was_taken_over", attempts=claimed.attempts)
            except Exception as problem:  # noqa: BLE001  whatever a job raises is kept with it, and it is tried again
                await self._failed(job, claimed, problem)
            figures.SECONDS.labels(claimed.job).observe(time.perf_counter() - begun)

    async def sweep(self, claimer: Claimer) -> None:
        """Put back what dead processes were running; what has no attempt left is dead. A first death may have been
        anything and costs no time; who kills again and again waits as after any failure."""
        seen = await claimer.look()
        if seen["stranded"]:
            log.warning("clock_moved_back")
            await claims.unstrand(self._database)
        if seen["others"]:
            await self._put_back_orphans(claimer)

    async def _put_back_orphans(self, claimer: Claimer) -> None:
        work = self._work("sweep")
        try:
            orphans = await claimer.orphans(work)
            for row in orphans:
                dead, attempts = self._is_used_up(row), cast("int", row["attempts"])
                wait = timedelta(0) if attempts <= 1 else wait_after(attempts - 1)
                claims.settle(
                    work, cast("UUID", row["id"]), cast("UUID", row["claim"]), state="dead" if dead else "queued",
                    wait=wait, error="ProcessKilled",
                )  # fmt: skip
            await work.commit()
        finally:
            await work.close()
        for row in orphans:
            name = str(row["job"])
            log.error("job_died_with_its_process", job=name, attempts=row["attempts"], id=str(row["id"]))
            figures.FAILED.labels(name).inc()
            (figures.DEAD if self._is_used_up(row) else figures.RETRIED).labels(name).inc()

    def _is_used_up(self, row: Row) -> bool:
        job = self.jobs.get(str(row["job"]))
        return job is not None and cast("int", row["attempts"]) >= job.most_attempts

    async def _attempt(self, job: Job, claimed: Claimed) -> None:
        async with asyncio.timeout(job.seconds):
            if job.beforehand is not None:
                await self._beforehand(job)
            work = UnitOfWork(
                self._runs_on, correlation_id=claimed.correlation_id, refusals={claims.FENCE: ClaimLost},
                deadline=time.monotonic() + job.seconds,
            )  # fmt: skip
            try:
                await job.run(work, claimed.payload)
                claims.done(work, claimed)
                await work.commit()
            finally:
                await work.close()
        figures.DONE.labels(claimed.job).inc()
        if work.tags or work.enqueued:
            await self._committed(frozenset(work.tags), work.enqueued)

    async def _beforehand(self, job: Job) -> None:
        if job.beforehand is not None:
            connection = await self._database.direct()
            try:
                await job.beforehand(connection)
            finally:
                await connection.close()

    async def _failed(self, job: Job, claimed: Claimed, problem: Exception) -> None:
        dead = claimed.attempts >= job.most_attempts or isinstance(problem, GiveUp)
        name = type(problem).__name__
        log.error("job_failed", attempts=claimed.attempts, dead=dead, error=name, exc_info=problem)
        figures.FAILED.labels(claimed.job).inc()
        (figures.DEAD if dead else figures.RETRIED).labels(claimed.job).inc()
        await self._settled(claimed, "dead" if dead else "queued", wait_after(claimed.attempts), name)

    async def _not_ours(self, claimed: Claimed) -> None:
        """A job of a newer or an older release, most likely: whoever knows it may be there shortly."""
        age = clock.now() - claimed.created_at
        dead = age > _UNKNOWN_KEPT
        wait = timedelta(seconds=min(600.0, max(10.0, age.total_seconds() / 10)) * (0.5 + random.random()))
        log.warning("job_is_unknown_here", dead=dead)
        await self._settled(claimed, "dead" if dead else "queued", wait, "UnknownJob", given_back=not dead)

    async def _release(self, claimed: Claimed) -> None:
        """It was stopped by us, which is no fault of it. Where this cannot be said, our death says it."""
        try:
            async with asyncio.timeout(_RELEASE_SECONDS):
                await self._settled(claimed, "queued", timedelta(0), None, given_back=True)
        except TimeoutError:
            log.warning("job_could_not_be_released")

    async def _settled(
        self, claimed: Claimed, state: str, wait: timedelta, error: str | None, *, given_back: bool = False
    ) -> None:
        """Said until PostgreSQL has heard it: while we live nobody else would take the job."""
        pause = 0.05
        while True:
            work = self._work(claimed.correlation_id)
            try:
                claims.settle(
                    work,
                    claimed.id,
                    claimed.claim,
                    state=state,
                    wait=wait,
                    error=error,
                    given_back=int(given_back),
                )
                await work.commit()
                return
            except (Unavailable, RunAgain):
                log.warning("job_waits_for_database")
            finally:
                await work.close()
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)

    def _work(self, correlation_id: str) -> UnitOfWork:
        return UnitOfWork(self._database, correlation_id=correlation_id)
