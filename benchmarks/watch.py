"""What a load does to the server meanwhile: connections that work, and memory of the workers."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Iterator
from statistics import mean

import asyncpg

from benchmarks.process import _children, _weight

_SECONDS = 0.25
_BUSY = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cairn' AND state <> 'idle'"


class Watch:
    """Looks four times a second, from `begin` to `end`."""

    def __init__(self, dsn: str, pid: int) -> None:
        self._dsn, self._pid = dsn, pid
        self._busy: list[int] = []
        self._memory: list[float] = []
        self._over = threading.Event()

    def begin(self) -> None:
        self._busy, self._memory = [], []

    def end(self) -> tuple[float, list[float]]:
        """Connections that worked, on average, and the workers' memory in MiB, a figure for each look."""
        return (mean(self._busy) if self._busy else 0.0), list(self._memory)

    def run(self) -> None:
        asyncio.run(self._look())

    def stop(self) -> None:
        self._over.set()

    async def _look(self) -> None:
        connection = await asyncpg.connect(self._dsn)
        try:
            while not self._over.is_set():
                begun = time.monotonic()
                self._busy.append(await connection.fetchval(_BUSY))
                with contextlib.suppress(FileNotFoundError):  # a worker that is just being replaced
                    self._memory.append(sum(_weight(pid).resident for pid in _children(self._pid)))
                await asyncio.sleep(max(0.0, _SECONDS - (time.monotonic() - begun)))
        finally:
            await connection.close()


@contextlib.contextmanager
def watching(dsn: str, pid: int) -> Iterator[Watch]:
    """A watch over the workers of this parent, until the block ends."""
    watch = Watch(dsn, pid)
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        yield watch
    finally:
        watch.stop()
        thread.join()
