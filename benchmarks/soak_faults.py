"""What goes wrong during a soak, a fault a minute."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import cycle, islice

import asyncpg

from benchmarks.process import _children
from tests.chaos.wire import Wire
from tests.postgres_server import FAST, IMMEDIATE, OwnPostgres
from tests.redis_server import OwnRedis

HUNG_SECONDS, CUT = 6.0, 100


@dataclass(frozen=True, slots=True)
class Target:
    """What is struck: the program (`parent` is its process), its PostgreSQL and its Redis."""

    port: int
    parent: int
    postgres: OwnPostgres
    redis: OwnRedis

    async def settled(self) -> None:
        """Raises where the service is not ready again."""
        with Wire(self.port) as wire:
            heard = await wire.ask("GET", "/health/ready")
        if heard.status != 200:
            raise RuntimeError(f"/health/ready answers {heard.status} after the last fault")


@dataclass(frozen=True, slots=True)
class Fault:
    """`strikes` returns when it is over. `ends_workers`: a worker begins anew, and with it its memory."""

    name: str
    strikes: Callable[[Target], Awaitable[None]]
    ends_workers: bool = False


def faults(minutes: int) -> list[Fault]:
    """One a minute. What ends workers strikes in the first round and in the last minutes, so that those in between live
    long enough to say something of their memory."""
    ending = [fault for fault in _FAULTS if fault.ends_workers]
    others = [fault for fault in _FAULTS if not fault.ends_workers]
    if minutes < 2 * len(_FAULTS):
        return list(islice(cycle([*ending, *others]), minutes))
    middle = minutes - len(_FAULTS) - len(ending)
    return [*ending, *others, *islice(cycle(others), middle), *ending]


async def _kill_a_worker(of: Target) -> None:
    os.kill(_children(of.parent)[0], signal.SIGKILL)


async def _replace_the_workers(of: Target) -> None:
    os.kill(of.parent, signal.SIGHUP)


async def _restart(of: Target) -> None:
    await asyncio.to_thread(of.postgres.restart, FAST)


async def _crash(of: Target) -> None:
    await asyncio.to_thread(of.postgres.restart, IMMEDIATE)


async def _hang(of: Target) -> None:
    of.postgres.hang()
    await asyncio.sleep(HUNG_SECONDS)
    of.postgres.resume()


async def _cut_from_the_database(of: Target) -> None:
    connection = await asyncpg.connect(of.postgres.dsn)
    try:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cairn'"
        )
    finally:
        await connection.close()


async def _kill_redis(of: Target) -> None:
    of.redis.kill()
    await asyncio.sleep(HUNG_SECONDS)
    await asyncio.to_thread(of.redis.start)


async def _hang_redis(of: Target) -> None:
    of.redis.hang()
    await asyncio.sleep(HUNG_SECONDS)
    of.redis.resume()


async def _clients_leave(of: Target) -> None:
    """Many ask, and hang up in the middle of a body, before the answer, and in the middle of it."""
    wires = [Wire(of.port) for _ in range(CUT)]
    for number, wire in enumerate(wires):
        if number % 2:
            await wire.send("POST", "/api/v1/items", {"content-length": "1000"}, b"")
        else:
            await wire.send("GET", "/api/v1/items?per_page=100", {"cache-control": "no-cache"})
    await asyncio.sleep(0.05)
    for wire in wires:
        wire.cut()


_FAULTS = (
    Fault("a worker is killed", _kill_a_worker, ends_workers=True),
    Fault("SIGHUP: all workers are replaced", _replace_the_workers, ends_workers=True),
    Fault("PostgreSQL restarts", _restart),
    Fault("Redis hangs for 6 s", _hang_redis),
    Fault("PostgreSQL crashes", _crash),
    Fault("Redis is killed for 6 s", _kill_redis),
    Fault("every database connection is cut", _cut_from_the_database),
    Fault("PostgreSQL hangs for 6 s", _hang),
    Fault("100 clients leave in the middle", _clients_leave),
)
