"""Redis dies, hangs or crawls under load, and comes back: slower at worst, never an old answer, never a 5xx."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import asyncpg
import httpx
import pytest

from tests.cache_ledger import Crowd, mutant
from tests.database import empty
from tests.redis_server import OwnRedis, own_redis
from tests.served import serving

pytestmark = [pytest.mark.chaos, pytest.mark.integration]
DIES = """
import os
from cairn.kernel.cache import cache
async def committed(self):
    os.kill(os.getpid(), 9)
cache._Word.committed = committed
"""
"""Killed after the commit, before anything is told of it."""
SILENT = """
from cairn.kernel.cache.shared import Shared
async def mark(self, tags, who):
    pass
Shared.mark = mark
"""
"""And it had announced nothing."""


class Slow:
    """A way to Redis on which every piece waits `delay` seconds."""

    def __init__(self, port: int) -> None:
        self.port, self.delay = port, 0.0

    async def met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ways = [writer]
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self.port)
            ways.append(back)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._carry(reader, back))
                group.create_task(self._carry(there, writer))
        except (OSError, asyncio.CancelledError):  # nobody is there, or the test is over
            pass
        finally:
            for way in ways:
                way.transport.abort()
            await asyncio.sleep(0)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while piece := await source.read(65_536):
                await asyncio.sleep(self.delay)
                target.write(piece)
                await target.drain()
        target.close()


@contextmanager
def slow_way(redis: OwnRedis) -> Iterator[tuple[Slow, str]]:
    """On a loop of its own, so that it goes on whatever the test is waiting for."""
    way, loop = Slow(redis.port), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(way.met, "127.0.0.1", 0), loop).result(5)
    try:
        yield way, f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0"
    finally:
        asyncio.run_coroutine_threadsafe(_ended(server), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _ended(server: asyncio.Server) -> None:
    server.close()
    await asyncio.sleep(0.05)  # who is cancelled before they have begun closes nothing
    while others := asyncio.all_tasks() - {
        asyncio.current_task()
    }:  # whoever was accepted last begins a turn later
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("fault", ["killed", "hung", "slow"])
async def test_an_outage_makes_nothing_old_and_nothing_fail(
    dsn: str, raw: asyncpg.Connection, fault: str
) -> None:
    await empty(raw)
    with ExitStack() as stack:
        redis = stack.enter_context(own_redis())
        way, url = stack.enter_context(slow_way(redis))
        crowd = Crowd([stack.enter_context(serving(dsn, REDIS_URL=url)) for _ in range(2)])
        try:
            await crowd.arrive()
            living = asyncio.create_task(crowd.live(6))
            await asyncio.sleep(1.5)
            _break(redis, way, fault)
            await asyncio.sleep(2)
            _mend(redis, way, fault)
            ledger = await living
        finally:
            await crowd.leave()
            _mend(redis, way, fault)
    ledger.check()
    assert ledger.slowest < 4


def _break(redis: OwnRedis, way: Slow, fault: str) -> None:
    if fault == "killed":
        redis.kill()
    elif fault == "hung":
        redis.hang()
    else:
        way.delay = 0.4


def _mend(redis: OwnRedis, way: Slow, fault: str) -> None:
    way.delay = 0.0
    if fault == "hung":
        redis.resume()
    elif fault == "killed" and redis._process is None:
        redis.start()


async def _killed_after_its_commit(dsn: str, raw: asyncpg.Connection, broken: str) -> None:
    """What another server answers after a writer was killed between its commit and its word."""
    await empty(raw)
    with ExitStack() as stack:
        url = stack.enter_context(own_redis()).url
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        good = stack.enter_context(serving(dsn, REDIS_URL=url))
        async with contextlib.AsyncExitStack() as others:
            crowd = Crowd([good])
            others.push_async_callback(crowd.leave)
            await crowd.arrive(1)
            # at the end its next worker may still be loading, which hears no SIGTERM
            brief = {"GRACEFUL_TIMEOUT": "1"}
            dying = stack.enter_context(serving(dsn, REDIS_URL=url, **brief, **mutant(folder, broken)))
            http = await others.enter_async_context(httpx.AsyncClient())
            path = f"/api/v1/items/{crowd.items[0]}"
            await asyncio.sleep(0.4)
            for _ in range(3):
                before = await http.get(good + path)
            assert (before.json()["quantity"], before.headers["x-cache"]) == (0, "hit")
            with contextlib.suppress(httpx.TransportError):
                await http.patch(dying + path, json={"quantity": 1}, headers=crowd.headers)
            assert await raw.fetchval("SELECT quantity FROM catalogue.items") == 1, "it has committed"
            await asyncio.sleep(0.1)
            until = time.monotonic() + 1.5
            while time.monotonic() < until:
                assert (await http.get(good + path)).json()["quantity"] == 1
                await asyncio.sleep(0.05)


async def test_a_writer_killed_after_its_commit_leaves_nothing_old(dsn: str, raw: asyncpg.Connection) -> None:
    await _killed_after_its_commit(dsn, raw, DIES)


@pytest.mark.mutant
async def test_one_that_had_announced_nothing_would(dsn: str, raw: asyncpg.Connection) -> None:
    with pytest.raises(AssertionError):
        await _killed_after_its_commit(dsn, raw, DIES + SILENT)
