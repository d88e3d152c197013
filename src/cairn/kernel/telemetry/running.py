"""What tells operators of a process, from its start to its end."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
from collections.abc import AsyncIterator
from typing import Protocol, cast

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import flush_logs
from cairn.kernel.telemetry.metrics import publish_always, sample
from cairn.kernel.telemetry.process import Process


class _Exporter(Protocol):
    """A module that sends to another service; it loads that service's library."""

    def start(self, settings: Settings) -> None: ...

    def stop(self) -> None:
        """Send what is waiting, for a bounded time."""
        ...


@contextlib.asynccontextmanager
async def telling(settings: Settings) -> AsyncIterator[None]:
    """Around all that a serving or working process does: its metrics are published, its traces and errors sent where
    the settings say so. At the end what waits is sent, each within a bound."""
    exporters = exporters_of(settings)
    for exporter in exporters:
        exporter.start(settings)
    process = Process(settings.api_version, settings.environment)
    publishing = asyncio.create_task(publish_always())
    try:
        yield
    finally:
        publishing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await publishing
        process.take()
        sample()
        for exporter in exporters:
            await asyncio.to_thread(exporter.stop)
        await asyncio.to_thread(flush_logs)


def exporters_of(settings: Settings) -> list[_Exporter]:
    """By name, because the libraries take 20 MB and more of every process: only those that use them load them."""
    wanted = {"otel": settings.otel_exporter_otlp_endpoint, "sentry": settings.sentry_dsn}
    return [
        cast("_Exporter", importlib.import_module(f"cairn.kernel.telemetry.{name}"))
        for name, configured in wanted.items()
        if configured
    ]
