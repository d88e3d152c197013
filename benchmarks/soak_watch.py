"""What a long load does to the server: memory and open files of its processes over time, connections at the end."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

import asyncpg
import httpx

from benchmarks.process import _children, _weight

_SECONDS = 2.0
WARM_SECONDS, LEAST_SECONDS = 180.0, 120.0
"""A worker's first minutes fill its caches; what is left has to be long enough to have a slope."""


@dataclass(frozen=True, slots=True)
class Slope:
    """How the memory of a process went over `minutes` of its life, in MiB, by the line that fits best."""

    pid: int
    role: str
    minutes: float
    first: float
    last: float
    per_minute: float


@dataclass(frozen=True, slots=True)
class Connections:
    """At rest: connections that PostgreSQL has of the program, those that wait in a transaction, and those that the
    program knows of: its pools' and those beside them (one listens, one is held by each process that runs jobs)."""

    server: int
    in_transaction: int
    pools: int
    beside: int


class Watch:
    """`samples`: for each process, (seconds since the start, MiB resident, open files)."""

    def __init__(self, parent: int) -> None:
        self._parent, self._began = parent, time.monotonic()
        self._over = threading.Event()
        self._until = float("inf")
        self.samples: dict[int, list[tuple[float, float, int]]] = {}

    def looked_enough(self) -> None:
        """Workers end from now on, and the others take over their clients: that is no slope."""
        self._until = min(self._until, time.monotonic() - self._began)

    def run(self) -> None:
        while not self._over.wait(_SECONDS):
            now = time.monotonic() - self._began
            for pid in (self._parent, *_children(self._parent)):
                with contextlib.suppress(
                    FileNotFoundError, ProcessLookupError, KeyError
                ):  # it has just ended
                    files = sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
                    self.samples.setdefault(pid, []).append((now, _weight(pid).resident, files))

    def stop(self) -> None:
        self._over.set()

    def slopes(self) -> list[Slope]:
        """Of every process that lived long enough."""
        found = []
        for pid, samples in self.samples.items():
            first = samples[0][0] + WARM_SECONDS
            warm = [sample for sample in samples if first <= sample[0] <= self._until]
            if warm and warm[-1][0] - warm[0][0] >= LEAST_SECONDS:
                minutes = [at / 60 for at, _, _ in warm]
                sizes = [size for _, size, _ in warm]
                slope, start = linear_regression(minutes, sizes)
                found.append(
                    Slope(
                        pid, "parent" if pid == self._parent else "worker", minutes[-1] - minutes[0],
                        start + slope * minutes[0], start + slope * minutes[-1], slope,
                    )
                )  # fmt: skip
        return found


@contextlib.contextmanager
def watching(parent: int) -> Iterator[Watch]:
    watch = Watch(parent)
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        yield watch
    finally:
        watch.stop()
        thread.join()


async def connections(dsn: str, port: int) -> Connections:
    """As both sides see them."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT state, query LIKE 'LISTEN %' OR EXISTS (SELECT FROM pg_locks AS l WHERE l.pid = a.pid"
            " AND locktype = 'advisory' AND a.state = 'idle') AS beside"
            " FROM pg_stat_activity AS a WHERE application_name = 'cairn'"
        )
    finally:
        await connection.close()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        text = (await client.get("/metrics", headers={"accept": "text/plain"})).text
    pools = sum(
        float(line.rpartition(" ")[2])
        for line in text.splitlines()
        if line.startswith("db_connection_pool_open{")
    )
    waiting = sum(str(row["state"]).startswith("idle in transaction") for row in rows)
    return Connections(len(rows), waiting, int(pools), sum(row["beside"] for row in rows))
