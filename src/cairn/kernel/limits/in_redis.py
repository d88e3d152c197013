"""Counts in Redis: one script, one round trip, by Redis' own clock, so that hosts need not agree on the time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import cast

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

from cairn.kernel.limits.gcra import Decision, Rate, decision
from cairn.kernel.limits.shared import CountsGone
from cairn.kernel.redis import RedisGone, RedisPlace

PREFIX = b"cairn:limit:"

# A TAT is whole milliseconds and a rest in 1/limit ms: Lua's numbers are doubles, and hold both exactly. The key goes
# when its quota is whole again.
_SCRIPT = """
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
"""
_SHA = hashlib.sha1(_SCRIPT.encode(), usedforsecurity=False).hexdigest()


class CountsInRedis:
    """`now_ms`: a clock in place of Redis' own, so that a test can compare what two stores make of the same times."""

    name = "redis"

    def __init__(self, place: RedisPlace, now_ms: Callable[[], int] | None = None) -> None:
        self._place, self._now_ms = place, now_ms

    async def check(self, digest: bytes, rate: Rate) -> Decision:
        """See `SharedCounts`."""
        step, rest = divmod(rate.period_ms, rate.limit)
        arguments = [rate.limit, rate.period_ms, step, rest, *([self._now_ms()] if self._now_ms else [])]
        name = PREFIX + digest.hex().encode()
        try:
            allowed, ms, rest = await self._place.ask(lambda redis: _run(redis, name, arguments))
        except RedisGone as problem:
            raise CountsGone from problem
        return decision(rate, allowed=bool(allowed), ahead=ms * rate.limit + rest)

    async def ping(self) -> None:
        """See `SharedCounts`."""
        try:
            await self._place.ask(lambda redis: redis.ping())
        except RedisGone as problem:
            raise CountsGone from problem


async def _run(redis: Redis, name: bytes, arguments: list[int]) -> list[int]:
    """The script by its digest; whole where Redis does not know it, after a restart or SCRIPT FLUSH, and known then."""
    try:
        return cast("list[int]", await redis.evalsha(_SHA, 1, name, *arguments))
    except NoScriptError:
        return cast("list[int]", await redis.eval(_SCRIPT, 1, name, *arguments))
