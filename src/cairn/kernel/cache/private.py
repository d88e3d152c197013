"""Answers for one person, kept under keys that name what they were made of: such an answer never gets old, it is only
asked for no more. In this process for minutes, in Redis, where there is one, for a day, sealed."""

from __future__ import annotations

import asyncio
import random
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, cast

from cairn.kernel.redis import RedisGone

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from cairn.kernel.redis.place import RedisPlace

NAME: Final = "cairn:private:"
SECONDS: Final = 86_400
"""Of an answer's life in Redis, give or take a tenth."""
HERE_SECONDS: Final = 300.0
MOST_BYTES: Final = 16_777_216
"""Of all answers kept in this process; an answer larger than a sixteenth of it is not kept."""
Seal = Callable[[bytes], bytes]
Opened = Callable[[bytes], bytes | None]


class PrivateAnswers:
    """`place`: where Redis is, if there is one. `seal` and `opened`: what answers go through on their way there and
    back; `opened` answers None for what was not sealed so. What cannot be kept is made again."""

    def __init__(self, place: RedisPlace | None, seal: Seal, opened: Opened) -> None:
        self._place, self._seal, self._opened = place, seal, opened
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._bytes = 0
        self._flights: dict[str, asyncio.Future[bytes]] = {}

    async def answer(self, key: str, make: Callable[[], Awaitable[bytes]]) -> bytes:
        """What is kept under `key`, or what `make` makes: once, for all who ask at the same time."""
        if (kept := self._here(key)) is not None:
            return kept
        if (flight := self._flights.get(key)) is not None:
            return await self._joined(flight, make)
        flight = self._flights[key] = asyncio.get_running_loop().create_future()
        try:
            found = await self._filled(key, make)
        except BaseException:
            flight.cancel()
            raise
        else:
            flight.set_result(found)
            return found
        finally:
            del self._flights[key]

    async def forget(self, beginning: str) -> None:
        """Whatever is kept under keys that begin so, here and in Redis; other processes forget it within
        `HERE_SECONDS`. Where Redis is away, what it holds ends by itself."""
        for key in [key for key in self._kept if key.startswith(beginning)]:
            self._drop(key)
        if self._place is None:
            return

        async def ask(redis: Redis) -> None:
            async for key in redis.scan_iter(match=f"{NAME}{beginning}*", count=1000):
                await redis.delete(key)

        await _unless_gone(self._place.ask(ask))

    async def _joined(self, flight: asyncio.Future[bytes], make: Callable[[], Awaitable[bytes]]) -> bytes:
        """The answer that another is making; if that one gives up, our own."""
        await asyncio.wait([flight])
        return await make() if flight.cancelled() else flight.result()

    async def _filled(self, key: str, make: Callable[[], Awaitable[bytes]]) -> bytes:
        found = await self._there(key)
        if found is None:
            found = await make()
            await self._keep_there(key, found)
        self._keep_here(key, found)
        return found

    def _here(self, key: str) -> bytes | None:
        until, found = self._kept.get(key, (0.0, b""))
        if until <= time.monotonic():
            return None
        self._kept.move_to_end(key)
        return found

    def _keep_here(self, key: str, answer: bytes) -> None:
        if len(answer) > MOST_BYTES // 16:
            return
        self._drop(key)
        self._kept[key] = (time.monotonic() + HERE_SECONDS, answer)
        self._bytes += len(answer)
        while self._bytes > MOST_BYTES:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: str) -> None:
        _, gone = self._kept.pop(key, (0.0, b""))
        self._bytes -= len(gone)

    async def _there(self, key: str) -> bytes | None:
        if self._place is None:
            return None
        sealed = await _unless_gone(self._place.ask(lambda redis: redis.get(NAME + key)))
        return None if sealed is None else self._opened(cast("bytes", sealed))

    async def _keep_there(self, key: str, answer: bytes) -> None:
        if self._place is None:
            return
        sealed, seconds = self._seal(answer), int(SECONDS * random.uniform(0.9, 1.1))
        await _unless_gone(self._place.ask(lambda redis: redis.set(NAME + key, sealed, ex=seconds)))


async def _unless_gone(asking: Awaitable[object]) -> object:
    """What Redis answers; None where it is away, which costs time and nothing else."""
    try:
        return await asking
    except RedisGone:
        return None
