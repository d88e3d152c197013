"""Counts in Redis: one script, one round trip, by Redis' own clock, so that hosts need not agree on the time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import cast

from redis.asyncio import Redis

from cairn.kernel.limits.gcra import Decision, Rate, decision
from cairn.kernel.limits.shared import CountsGone
from cairn.kernel.redis import RedisGone
from cairn.kernel.redis.place import RedisPlace
from cairn.kernel.redis.script import Script

PREFIX = b"cairn:limit:"
MOST_TOGETHER = 128

# A TAT is whole milliseconds and a rest in 1/limit ms: Lua's numbers are doubles, and hold both exactly. The key goes
# when its quota is whole again.
_SCRIPT = Script("""
local limit, period, step, step_rest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local now = tonumber(ARGV[5])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local at, rest, full = now, 0, now + period
local held = redis.call('GET', KEYS[1])
if held then
  local ms, part = string.match(held, '^(%d+):(%d+)$')
  at, rest = tonumber(ms), tonumber(part)
  if at < now then at, rest = now, 0 elseif at >= full then at, rest = full, 0 end
end
local next_at, next_rest = at + step, rest + step_rest
if next_rest >= limit then next_at, next_rest = next_at + 1, next_rest - limit end
local allowed = 0
if next_at < full or (next_at == full and next_rest == 0) then
  allowed, at, rest = 1, next_at, next_rest
end
redis.call('SET', KEYS[1], string.format('%.0f:%.0f', at, rest), 'PX', string.format('%.0f', at - now + 1))
return {allowed, at - now, rest}
""")


class CountsInRedis:
    """What is asked while an answer is awaited goes together, as the next question: however many requests run at once,
    there is one connection, and one question on its way.

    `now_ms`: a clock in place of Redis' own, so that a test can compare what two stores make of the same times.
    """

    name = "redis"
    slow_seconds = 0.075

    def __init__(self, place: RedisPlace, now_ms: Callable[[], int] | None = None) -> None:
        self._place, self._now_ms = place, now_ms
        self._asked: list[_Asked] = []
        self._asking: asyncio.Task[None] | None = None

    async def check(self, digest: bytes, rate: Rate) -> Decision:
        """See `SharedCounts`."""
        step, rest = divmod(rate.period_ms, rate.limit)
        arguments = [rate.limit, rate.period_ms, step, rest, *([self._now_ms()] if self._now_ms else [])]
        asked = _Asked(PREFIX + digest.hex().encode(), arguments, asyncio.get_running_loop().create_future())
        self._asked.append(asked)
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        allowed, ms, rest = await asked.answer
        return decision(rate, allowed=bool(allowed), ahead=ms * rate.limit + rest)

    async def ping(self) -> None:
        """See `SharedCounts`."""
        try:
            await self._place.ask(lambda redis: redis.ping())
        except RedisGone as problem:
            raise CountsGone from problem

    async def _ask(self) -> None:
        together: list[_Asked] = []
        try:
            while self._asked:
                together, self._asked = self._asked[:MOST_TOGETHER], self._asked[MOST_TOGETHER:]
                try:
                    answers = await self._place.ask(partial(_run, together=together))
                except RedisGone as problem:
                    _fail(together, problem)
                else:
                    for asked, answer in zip(together, answers, strict=True):
                        asked.settle(answer)
        finally:  # whatever ended this: nobody waits for an answer that will not come
            self._asking = None
            _fail([*together, *self._asked], None)


@dataclass(frozen=True, slots=True)
class _Asked:
    name: bytes
    arguments: list[int]
    answer: asyncio.Future[list[int]]

    def settle(self, answer: list[int]) -> None:
        if not self.answer.done():  # else whoever asked has left
            self.answer.set_result(answer)


def _fail(those: Iterable[_Asked], cause: Exception | None) -> None:
    for asked in those:
        if not asked.answer.done():
            problem = CountsGone()
            problem.__cause__ = cause
            asked.answer.set_exception(problem)


async def _run(redis: Redis, together: list[_Asked]) -> list[list[int]]:
    return await _SCRIPT.known(redis, lambda: _sent(redis, together))


async def _sent(redis: Redis, together: list[_Asked]) -> list[list[int]]:
    if len(together) == 1:
        return [await redis.evalsha(_SCRIPT.sha, 1, together[0].name, *together[0].arguments)]
    async with redis.pipeline(transaction=False) as pipe:
        for asked in together:
            pipe.evalsha(_SCRIPT.sha, 1, asked.name, *asked.arguments)
        return cast("list[list[int]]", await pipe.execute())
