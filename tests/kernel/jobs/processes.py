"""Processes that do jobs, to be killed; and the ledger of what they did."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

from cairn.base.ids import new_id
from tests.kernel.jobs.program import MADE

ROOT = Path(__file__).resolve().parents[3]
_ENQUEUE = (
    "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
    " VALUES ($1, $2, $3::text::jsonb, 'test', now(), now())"
)


class Process:
    """One of the program's roles."""

    def __init__(self, role: str, dsn: str, **environ: str) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self._role = role
        self._environ = {**kept, "DSN": dsn, "PYTHONPATH": f"{ROOT}/src:{ROOT}", **environ}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kernel.jobs.program", self._role],
            env=self._environ, cwd=ROOT, stdin=subprocess.DEVNULL,
            stdout=None if "LOG_LEVEL" in self._environ else subprocess.DEVNULL,
        )  # fmt: skip

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def stop(self, within: float = 20.0) -> int:
        """As a supervisor does; its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(timeout=within)

    def replace_if_ended(self) -> None:
        """What a supervisor does for those that die."""
        if self.ended:
            self.start()


@contextmanager
def running(*processes: Process) -> Iterator[None]:
    """All of them started, and gone afterwards."""
    try:
        for process in processes:
            process.start()
        yield
    finally:
        for process in processes:
            process.kill()


async def arrange(raw: asyncpg.Connection) -> None:
    """An empty outbox and an empty ledger."""
    await raw.execute(MADE)
    await raw.execute("TRUNCATE kernel.outbox, kernel.schedules, ledger.effects")


async def enqueue(raw: asyncpg.Connection, job: str, payloads: Iterable[str]) -> None:
    await raw.executemany(_ENQUEUE, [(new_id(), job, payload) for payload in payloads])


def numbered(count: int) -> list[str]:
    return [f'{{"number": {number}}}' for number in range(count)]


async def until(raw: asyncpg.Connection, condition: str, within: float, *alive: Process) -> float:
    """Until this holds of the outbox (`o`), replacing processes that died; seconds that it took. AssertionError after
    `within` seconds."""
    began = time.monotonic()
    while not await raw.fetchval(f"SELECT {condition}"):
        took = time.monotonic() - began
        assert took < within, f"not within {within} s: {condition}; {await states(raw)}"
        for process in alive:
            process.replace_if_ended()
        await asyncio.sleep(0.05)
    return time.monotonic() - began


ALL_DONE = "NOT EXISTS (SELECT FROM kernel.outbox WHERE state <> 'done')"


async def states(raw: asyncpg.Connection) -> dict[str, int]:
    rows = await raw.fetch("SELECT state, count(*) AS n FROM kernel.outbox GROUP BY state ORDER BY state")
    return {row["state"]: row["n"] for row in rows}


async def assert_once_each(raw: asyncpg.Connection, count: int) -> None:
    """The ledger: every effect, and each once."""
    numbers = sorted(row["number"] for row in await raw.fetch("SELECT number FROM ledger.effects"))
    missing = sorted(set(range(count)) - set(numbers))
    doubled = (
        sorted({number for number in numbers if numbers.count(number) > 1}) if len(numbers) > count else []
    )
    assert numbers == list(range(count)), f"missing {missing[:10]}, doubled {doubled[:10]}"
