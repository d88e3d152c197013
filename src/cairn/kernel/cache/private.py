"""Answers for one person, kept under keys that name what they were made of: such an answer never gets old, it is only
asked for no more. In this process for minutes, in Redis, where there is one, for a day, sealed."""

from __future__ import annotations

import asyncio
import random
import re
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
Made = tuple[str, bytes]
"""An answer, after what it is kept under: no line feed is in that."""
Seal = Callable[[bytes], bytes]
Opened = Callable[[bytes], bytes | None]
_SPECIAL = re.compile(r"[\\*?\[\]]")


class PrivateAnswers:
    """`place`: where Redis is, if there is one. `seal` and `opened`: what answers go through on their way there and
    back; `opened` answers None for what was not sealed so. What cannot be kept is made again."""

    def __init__(self, place: RedisPlace | None, seal: Seal, opened: Opened) -> None:
        self._place, self._seal, self._opened = place, seal, opened
        self._kept: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._bytes = 0
        self._flights: dict[str, asyncio.Future[Made]] = {}

    async def answer(self, key: str, make: Callable[[], Awaitable[Made]]) -> Made:
        """What is kept under `key`, or what `make` makes: once, for all who ask at the same time. `make` says itself
        what the answer is kept under, because what it is made of may have changed since the key was."""
        while True:
            if (kept := self._here(key)) is not None:
                return key, kept
            if (flight := self._flights.get(key)) is None:
                return await self._flown(key, make)
            await asyncio.wait([flight])
            if not flight.cancelled():
                return flight.result()

    async def forget(self, beginning: str) -> None:
        """Whatever is kept under keys that begin so, here and in Redis, and what is being made here is not kept; other
        processes forget it within `HERE_SECONDS`. Where Redis is away, what it holds ends by itself."""
        for key in [key for key in self._kept if key.startswith(beginning)]:
            self._drop(key)
        for key in [key for key in self._flights if key.startswith(beginning)]:
            del self._flights[key]
        if self._place is None:
            return
        pattern, cursor = _SPECIAL.sub(r"\\\g<0>", NAME + beginning) + "*", 0
        while True:
            # a question for each part of the keys: none takes long, however many there are
            found = await _unless_gone(self._place.ask(_scanned(cursor, pattern)))
            if found is None:
                return
            cursor, keys = cast("tuple[int, list[bytes]]", found)
            if keys:
                await _unless_gone(self._place.ask(_deleted(keys)))
            if cursor == 0:
                return

    async def _flown(self, key: str, make: Callable[[], Awaitable[Made]]) -> Made:
        """The answer, made for all who ask until it is there. If this one gives up, another of them makes it."""
        flight = self._flights[key] = asyncio.get_running_loop().create_future()
        try:
            found = await self._there(key)
            made = await make() if found is None else (key, found)
            if self._flights.get(key) is flight:
                self._keep_here(*made)
                if found is None:
                    await self._keep_there(*made)
        except BaseException:
            flight.cancel()
            raise
        else:
            flight.set_result(made)
            return made
        finally:
            if self._flights.get(key) is flight:
                del self._flights[key]

    def _here(self, key: str) -> bytes | None:
        until, found = self._kept.get(key, (0.0, b""))
        if until <= time.monotonic():
            self._drop(key)
            return None
        self._kept.move_to_end(key)
        return found

    def _keep_here(self, key: str, answer: bytes) -> None:
        if len(answer) > MOST_BYTES // 16:
            return
        self._drop(key)
        self._kept[key] = (time.monotonic() + HERE_SECONDS, answer)
        self._bytes += len(key) + len(answer)
        while self._bytes > MOST_BYTES:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: str) -> None:
        if key in self._kept:
            self._bytes -= len(key) + len(self._kept.pop(key)[1])

    async def _there(self, key: str) -> bytes | None:
        if self._place is None:
            return None
        sealed = await _unless_gone(self._place.ask(lambda redis: redis.get(NAME + key)))
        plain = None if sealed is None else self._opened(cast("bytes", sealed))
        whose, _, answer = (plain or b"").partition(b"\n")
        return answer if whose == key.encode() else None

    async def _keep_there(self, key: str, answer: bytes) -> None:
        if self._place is None:
            return
        # with its key, so that nobody who can write there can give one person the answer of another
        sealed, seconds = self._seal(key.encode() + b"\n" + answer), int(SECONDS * random.uniform(0.9, 1.1))
        await _unless_gone(self._place.ask(lambda redis: redis.set(NAME + key, sealed, ex=seconds)))


def _scanned(cursor: int, pattern: str) -> Callable[[Redis], Awaitable[object]]:
    return lambda redis: redis.scan(cursor, match=pattern, count=1000)


def _deleted(keys: list[bytes]) -> Callable[[Redis], Awaitable[object]]:
    return lambda redis: redis.unlink(*keys)


async def _unless_gone(asking: Awaitable[object]) -> object:
    """What Redis answers; None where it is away, which costs time and nothing else."""
    try:
        return await asking
    except RedisGone:
        return None
