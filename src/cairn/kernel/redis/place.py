"""One pool of connections, and one opinion on whether Redis is there.

A request that meets a Redis which is dead or hangs waits `WITHIN` once; from then on nobody asks until a ping in the
background has been answered, so that an outage costs the requests of its first moment and no others.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError

from cairn.kernel.redis.gone import RedisGone
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import SECONDS, Tally, counter, gauge, histogram, sampled
from cairn.kernel.telemetry.tracing import client_span

T = TypeVar("T")
log = get_logger(__name__)
WITHIN = 0.25
"""Seconds that one question may take, connecting included."""
_PING_SECONDS = 0.1
_UP = gauge("redis_up", "Processes that Redis answers.")
_OUTAGES = counter("redis_outages_total", "Times that Redis went away.")
_UNASKED = counter("redis_unasked_total", "Questions not put because Redis was known to be away.")
_DURATION = histogram("redis_duration_seconds", "Questions to Redis.")
_LOST = (RedisError, OSError, TimeoutError)


class RedisPlace:
    """`url`: redis://, rediss:// or unix://. Opens nothing by itself; a loop of asyncio owns it from its first use.

    `within`: seconds that one question may take. `when_back` is run, in order, before anybody else may ask again after
    an outage: for what an outage made doubtful.
    """

    def __init__(self, url: str, most_connections: int = 50, within: float = WITHIN) -> None:
        self._within = within
        self._pool = BlockingConnectionPool.from_url(
            url, max_connections=most_connections, timeout=within, socket_timeout=within,
            socket_connect_timeout=within, health_check_interval=0, retry=None,
        )  # fmt: skip
        self._redis = Redis(connection_pool=self._pool)
        self._watch: asyncio.Task[None] | None = None
        self._took = Tally(_DURATION, SECONDS)
        self.outages = 0
        sampled(self._publish)
        self.when_back: list[Callable[[Redis], Awaitable[object]]] = []

    @property
    def up(self) -> bool:
        """Whether the last that was heard of Redis was an answer."""
        return self._watch is None

    async def ask(self, question: Callable[[Redis], Awaitable[T]]) -> T:
        """What Redis answers. Raises `RedisGone` at once while it is known to be away, else in time."""
        if self._watch is not None:
            _UNASKED.inc()
            raise RedisGone
        began = time.perf_counter()
        try:
            with client_span("redis", **{"db.system": "redis"}):
                async with asyncio.timeout(self._within):
                    return await question(self._redis)
        except _LOST as problem:
            self._lost(problem)
            raise RedisGone from problem
        finally:
            self._took.observe(time.perf_counter() - began)

    def _publish(self) -> None:
        _UP.set(self.up)
        self._took.publish()

    async def close(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        await self._redis.aclose()
        await self._pool.aclose()

    def _lost(self, problem: Exception) -> None:
        if self._watch is None:
            self.outages += 1
            _OUTAGES.inc()
            log.warning("redis_lost", error=type(problem).__name__)
            self._watch = asyncio.create_task(self._until_back())

    async def _until_back(self) -> None:
        while True:
            await asyncio.sleep(_PING_SECONDS)
            try:
                async with asyncio.timeout(self._within):
                    await self._redis.ping()
                    for prepare in self.when_back:
                        await prepare(self._redis)
            except _LOST:
                continue
            break
        self._watch = None
        log.warning("redis_back")
