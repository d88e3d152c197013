"""The relay: sees that what stands in the outbox happens, in this process or through a broker.

Every process may have one. Without a broker it claims due jobs and runs them, some at once; with one it hands their
ids over (`dispatch`). In both it puts back what dead processes were running, and keeps the gauges.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Sequence
from uuid import UUID

from cairn.base.refusals import Unavailable
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.db.pools import LOST, TIMED_OUT, Database
from cairn.kernel.jobs import figures, timetable
from cairn.kernel.jobs.claims import Claimed, Claimer
from cairn.kernel.jobs.dispatch import Dispatcher, undispatch
from cairn.kernel.jobs.named import Committed, Job, Schedule, nobody_asks
from cairn.kernel.jobs.presence import BEATS, Presence
from cairn.kernel.jobs.runner import Runner
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
POLL_SECONDS = 1.0
_BUSY_POLL_SECONDS = 0.1
_LOOK_SECONDS = 5.0
_AWAY = (Unavailable, RunAgain, *LOST, *TIMED_OUT)


class Relay:
    """Runs from `start` to `stop`. `wake` is called after a commit that queued something, so that nobody waits for the
    poll.

    `places`: jobs that run at once; long ones get half of them at most. `grace`: seconds that running jobs get when it
    stops, after which they are put back. `runs_on`: whose connections jobs use. `broker`: where ids of due jobs are
    handed to; nothing is then run by `start`, and schedules are left to `cairn beat`.
    `committed` is told what jobs have changed.
    """

    def __init__(
        self,
        database: Database,
        jobs: Sequence[Job],
        schedules: Sequence[Schedule] = (),
        *,
        committed: Committed = nobody_asks,
        places: int = 1,
        grace: float = 15.0,
        runs_on: Database | None = None,
        broker: str | None = None,
    ) -> None:
        self.runner = Runner(database, jobs, committed, runs_on)
        self._database, self._schedules, self._committed = database, tuple(schedules), committed
        self._places, self._grace = places, grace
        self._dispatcher = Dispatcher(database, broker) if broker else None
        self._claimer = self._new_claimer()
        self._beat = Presence(database, BEATS, 0)
        self._news = asyncio.Event()
        self._stopping = False
        self._kept_at = self._looked_at = float("-inf")
        self._task: asyncio.Task[None] | None = None
        self._running: dict[asyncio.Task[None], bool] = {}

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def wake(self) -> None:
        self._news.set()

    async def stop(self) -> None:
        """Start no more jobs, let those that run end within the grace, put back the others."""
        await self.drain()
        self._news.set()
        if self._task is not None:
            await self._task
        await self._claimer.presence.close()
        await self._beat.close()
        if self._dispatcher is not None:
            self._dispatcher.close()

    async def drain(self) -> None:
        """The first half of `stop`: afterwards nothing runs here."""
        self._stopping = True
        if self._running:
            await asyncio.wait(self._running, timeout=self._grace)
        left = list(self._running)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def run_due(self) -> int:
        """Run everything that is due now, one after the other; answers how many jobs were tried."""
        tried = 0
        claimer = self._new_claimer()
        try:
            if not await claimer.presence.hold():
                return 0
            await self.runner.sweep(claimer)
            while not self._stopping and (claimed := await claimer.due(1, ())):
                await self.runner.run(claimed[0])
                claimer.let_go(claimed[0])
                tried += 1
        finally:
            await claimer.presence.close()
        return tried

    async def run_one(self, job_id: UUID) -> None:
        """Run this job, if it is due and nobody else does: what a broker's message asks for. Where it cannot run here
        and now, it will be handed out again."""
        try:
            await self._run_one(job_id)
        except _AWAY:
            log.warning("relay_waits_for_database")

    async def beat(self) -> bool:
        """Queue what is due by the clock, if no other beat does; whether this is the one that beats."""
        if not await self._beat.hold():
            return False
        await self._schedule()
        return True

    async def _run(self) -> None:
        while not self._stopping:
            self._news.clear()
            try:
                await self._keep()
                await (self._fill() if self._dispatcher is None else self._dispatcher.run())
            except (
                Exception
            ) as problem:  # a relay that had ended would be missed by nobody until its jobs are
                if isinstance(problem, _AWAY) and not isinstance(problem, ValueError):
                    log.warning("relay_waits_for_database")
                else:  # a ValueError is an argument that asyncpg cannot encode, and an InterfaceError too
                    log.exception("relay_failed")
            await self._pause()

    async def _pause(self) -> None:
        if self._stopping:
            return
        busy = self._dispatcher is not None and self._dispatcher.busy
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_BUSY_POLL_SECONDS if busy else POLL_SECONDS):
                await self._news.wait()

    async def _keep(self) -> None:
        """What is looked after once a second, however often there is news."""
        now = time.monotonic()
        if now - self._kept_at < POLL_SECONDS:
            return
        self._kept_at = now
        if self._dispatcher is None or self._running:
            await (
                self._claimer.presence.hold()
            )  # before the sweep, which would take our own jobs for a dead one's
        if self._dispatcher is None:
            await self._schedule()
        await self.runner.sweep(self._claimer)
        if now - self._looked_at >= _LOOK_SECONDS:
            self._looked_at = now
            await figures.look(self._database)

    async def _schedule(self) -> None:
        await timetable.queue_due(self._database, self._schedules, self._committed)

    async def _run_one(self, job_id: UUID) -> None:
        held = not self._stopping and await self._claimer.presence.hold()
        without = self.runner.long if self._free_for_long <= 0 else ()
        claimed = await self._claimer.one(job_id, without) if held else None
        if claimed is None:
            await undispatch(self._database, [job_id])
        else:
            await asyncio.wait([self._begin(claimed)])

    async def _fill(self) -> None:
        """Give every free place a job. While long ones may be among them, no more are taken than may be long."""
        if not await self._claimer.presence.hold():
            return
        while not self._stopping and (free := self._places - len(self._running)) > 0:
            for_long = self._free_for_long
            mixed = bool(self.runner.long) and for_long > 0
            most = min(free, for_long) if mixed else free
            taken = await self._claimer.due(most, self.runner.long if for_long <= 0 else ())
            for claimed in taken:
                self._begin(claimed)
            if len(taken) < most:
                return

    @property
    def _free_for_long(self) -> int:
        return max(1, self._places // 2) - sum(self._running.values())

    def _begin(self, claimed: Claimed) -> asyncio.Task[None]:
        async def run() -> None:
            try:
                await self.runner.run(claimed)
            finally:
                self._claimer.let_go(claimed)

        def over(task: asyncio.Task[None]) -> None:
            del self._running[task]
            self._news.set()
            if not task.cancelled() and task.exception() is not None:
                log.error("job_could_not_be_settled", exc_info=task.exception())

        task = asyncio.create_task(run())
        self._running[task] = claimed.job in self.runner.long
        task.add_done_callback(over)
        return task

    def _new_claimer(self) -> Claimer:
        return Claimer(self._database, Presence(self._database))
