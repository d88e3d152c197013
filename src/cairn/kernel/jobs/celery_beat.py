"""`cairn beat`: Celery Beat with a scheduler of ours.

Beat's own schedulers keep what ran last in a file or in memory, send messages, and know of no second beat. Ours keeps
Beat's loop and its signals, and replaces its tick: the times stand in PostgreSQL, what is due becomes a row of the
outbox like every other job, and a lock of PostgreSQL says who beats.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager

from celery import Celery
from celery.beat import Scheduler, Service

from cairn.base.refusals import Unavailable
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.jobs.aside import Aside
from cairn.kernel.jobs.broker import celery_of
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_TICK_SECONDS = 1


class OutboxScheduler(Scheduler):
    """Queues rows; sends nothing."""

    def __init__(self, app: Celery, beat: Callable[[], Future[bool]]) -> None:
        self._beat, self._leads = beat, False
        super().__init__(app, lazy=True, max_interval=_TICK_SECONDS)

    def tick(self, *_: object, **__: object) -> float:
        """One look at the clock; seconds until the next."""
        try:
            leads = self._beat().result()
        except (Unavailable, RunAgain, OSError) as problem:
            leads = False
            log.warning("beat_waits_for_database", error=type(problem).__name__)
        if leads != self._leads:
            self._leads = leads
            log.warning("beat_leads" if leads else "beat_stands_by")
        return _TICK_SECONDS

    def should_sync(self) -> bool:
        """PostgreSQL has it already."""
        return False

    def close(self) -> None:
        """Nothing is kept here."""


class OutboxBeat(Service):
    """Beat, with that scheduler."""

    def __init__(self, app: Celery, beat: Callable[[], Future[bool]]) -> None:
        super().__init__(app, max_interval=_TICK_SECONDS)
        self._beat = beat

    def get_scheduler(self, *_: object, **__: object) -> Scheduler:
        return OutboxScheduler(self.app, self._beat)


def beat(url: str, open_relay: Callable[[], AbstractAsyncContextManager[Relay]]) -> None:
    """Keep the schedules until SIGTERM or SIGINT; `open_relay` opens a relay that was started, which also hands over
    what is due."""
    with Aside(open_relay) as aside:
        service = OutboxBeat(celery_of(url), lambda: aside.ask(aside.program.beat()))

        def stop(_number: int, _frame: object) -> None:
            service.stop()

        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        service.start()
