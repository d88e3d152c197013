"""A file whose age says how a process is doing that has no address to ask."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
EVERY_SECONDS = 5.0
_WITHIN_SECONDS = 2.0


@asynccontextmanager
async def beating(file: Path | None, answers: Callable[[float], Awaitable[bool]]) -> AsyncIterator[None]:
    """Touch `file` every five seconds while this loop turns and `answers` says within two that what is needed is there.
    It is gone before and afterwards. Without a file nothing happens."""
    if file is None:
        yield
        return
    _remove(file)
    task = asyncio.create_task(_beat(file, answers))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        _remove(file)


async def _beat(file: Path, answers: Callable[[float], Awaitable[bool]]) -> None:
    while True:
        if await answers(_WITHIN_SECONDS):
            _touch(file)
        await asyncio.sleep(EVERY_SECONDS)


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)


def _touch(file: Path) -> None:
    try:
        file.touch()
    except OSError as problem:
        log.warning("heartbeat_cannot_be_written", error=type(problem).__name__)
