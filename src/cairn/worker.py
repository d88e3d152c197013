"""The jobs doors: a worker that runs what is queued, and the beat that queues what is due by the clock."""

from __future__ import annotations

import asyncio
import importlib
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from cairn import wiring
from cairn.kernel.jobs.heartbeat import beating
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.settings import Settings, SettingsError
from cairn.kernel.telemetry.logs import configure_logging
from cairn.kernel.telemetry.metrics_server import metrics_served
from cairn.kernel.telemetry.running import telling


def run(settings: Settings) -> None:
    """Run jobs until SIGINT or SIGTERM: from PostgreSQL, or as a Celery worker where there is a broker. Those that run
    then get GRACEFUL_TIMEOUT."""
    configure_logging(settings)
    with metrics_served(settings):
        _work(settings)


def beat(settings: Settings) -> None:
    """Keep the schedules until SIGINT or SIGTERM. Raises `SettingsError` without a broker: every relay keeps them
    then."""
    if settings.celery_broker_url is None:
        raise SettingsError(
            ["CELERY_BROKER_URL is not set: without a broker every relay keeps the schedules."]
        )
    configure_logging(settings)
    celery = importlib.import_module("cairn.kernel.jobs.celery_beat")
    celery.beat(settings.celery_broker_url.get_secret_value(), lambda: _opened(settings))


def _work(settings: Settings) -> None:
    if settings.celery_broker_url is None:
        asyncio.run(_run(settings))
        return
    # Celery is for those who have a broker: the others are spared its memory.
    celery = importlib.import_module("cairn.kernel.jobs.celery_worker")
    celery.work(
        settings.celery_broker_url.get_secret_value(), lambda: _opened(settings), settings.jobs_concurrency
    )


async def _run(settings: Settings) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with _opened(settings):
        await stopped.wait()


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Relay]:
    cairn = wiring.build(settings)
    async with telling(settings):
        await cairn.database.open()
        cairn.relay.start()
        try:
            async with beating(settings.heartbeat_file, cairn.database.answers):
                yield cairn.relay
        finally:
            await cairn.relay.stop()
            await cairn.leave()
            await cairn.close()
