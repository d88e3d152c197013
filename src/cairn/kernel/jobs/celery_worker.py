"""`cairn worker` with a broker: Celery takes messages and acknowledges them, a relay in one event loop does the jobs.

Jobs wait far more than they compute, so they share one loop, as requests do: Celery's pool is threads that each wait
for one job. More processors are used by more workers. A worker that dies is its supervisor's to replace.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from uuid import UUID

from celery import Celery, signals

from cairn.kernel.jobs.aside import Aside
from cairn.kernel.jobs.broker import QUEUE, TASK, celery_of
from cairn.kernel.jobs.relay import Relay


def work(url: str, open_relay: Callable[[], AbstractAsyncContextManager[Relay]], places: int) -> None:
    """Take jobs from the broker at `url` until SIGTERM or SIGINT; `open_relay` opens a relay that was started."""
    with Aside(open_relay) as aside:
        app = _app(url, aside)

        def stopping(**_: object) -> None:
            aside.ask(aside.program.drain())

        signals.worker_shutting_down.connect(stopping, weak=False)
        app.Worker(
            pool="threads", concurrency=places, queues=[QUEUE], without_gossip=True, without_mingle=True,
            without_heartbeat=True, quiet=True, loglevel="WARNING",
        ).start()  # fmt: skip


def _app(url: str, aside: Aside[Relay]) -> Celery:
    app = celery_of(url)

    def run(job_id: str) -> None:
        aside.ask(aside.program.run_one(UUID(job_id))).result()

    app.task(name=TASK)(run)
    return app
