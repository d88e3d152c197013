"""The jobs door: a relay and nothing else."""

from __future__ import annotations

import asyncio
import signal

from cairn import wiring
from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import configure_logging
from cairn.kernel.telemetry.metrics_server import metrics_served
from cairn.kernel.telemetry.running import telling


def run(settings: Settings) -> None:
    """Run jobs until SIGINT or SIGTERM; the running one ends first."""
    configure_logging(settings)
    with metrics_served(settings):
        asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    cairn = wiring.build(settings)
    async with telling(settings):
        await cairn.database.open()
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        cairn.relay.start()
        await stopped.wait()
        await cairn.relay.stop()
        await cairn.close()
