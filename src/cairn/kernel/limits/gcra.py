"""Rate limits by the generic cell rate algorithm (ITU-T I.371, the virtual scheduling form).

Per key one number is kept: the theoretical arrival time (TAT), when the key's quota is whole again. A
request costs `period / limit` of time; it is let through while the TAT stays within one period of now. So
`limit` requests may come at once, one more each `period / limit` after that, and never more than twice the
limit in any period.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

MAX_KEYS = 100_000

_SWEPT_PER_CHECK = 2


@dataclass(frozen=True, slots=True)
class Rate:
    """`limit` requests per `period_seconds`, both at least 1. `by_network`: people who show who they are count by where
    they come from, too, as nobody does."""

    limit: int
    period_seconds: int
    by_network: bool = False

    def __post_init__(self) -> None:
        if self.limit < 1 or self.period_seconds < 1:
            raise ValueError("A rate needs a limit and a period of at least 1.")

    @property
    def period_ms(self) -> int:
        return self.period_seconds * 1000


class Decision(NamedTuple):
    """Whether this request may pass, and what is left. Seconds are rounded up.

    `remaining` requests could follow at once; after `reset_after_seconds` the quota is whole again;
    `retry_after_seconds` is 0 where the request is allowed.
    """

    allowed: bool
    limit: int
    period_seconds: int
    remaining: int
    reset_after_seconds: int
    retry_after_seconds: int


def decision(rate: Rate, *, allowed: bool, ahead: int) -> Decision:
    """What follows from how far the TAT is ahead of now, after the request, in 1/limit ms. All stores end here, so that
    they cannot tell different stories.
    """
    cost, second = rate.period_ms, rate.limit * 1000
    left = cost * rate.limit - ahead
    wait = 0 if allowed else cost - left
    return Decision(
        allowed, rate.limit, rate.period_seconds, left // cost, -(-ahead // second), -(-wait // second)
    )


class LimitStore(Protocol):
    """Where the counts live: in this process (`Limiter`), or where all processes share them (`SharedLimiter`)."""

    def check_now(self, key: str, rate: Rate) -> Decision | None:
        """As `check`, where that needs no waiting. None: nothing was counted, await `check`."""
        ...

    async def check(self, key: str, rate: Rate) -> Decision:
        """Counts one request of `key` against `rate`, if it is allowed. The same key under another rate is
        another. Raises nothing.
        """
        ...

    async def close(self) -> None: ...


def monotonic_ms() -> int:
    """Milliseconds of a clock that nobody sets: a limit does not care what time of day it is."""
    return time.monotonic_ns() // 1_000_000


class Limiter:
    """Counts in this process, for one event loop. Of more than `max_keys` the longest unused are forgotten."""

    def __init__(self, max_keys: int = MAX_KEYS, now_ms: Callable[[], int] = monotonic_ms) -> None:
        self._max_keys = max_keys
        self._now_ms = now_ms
        # Key to (TAT in 1/limit ms, TAT in ms): the first is exact in integers for every rate.
        self._arrivals: OrderedDict[tuple[str, int, int], tuple[int, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._arrivals)

    def check_now(self, key: str, rate: Rate) -> Decision:
        """See `LimitStore`; here there is always an answer."""
        now_ms, limit = self._now_ms(), rate.limit
        place = (key, limit, rate.period_seconds)
        now, cost = now_ms * limit, rate.period_seconds * 1000
        full = now + cost * limit
        held = self._arrivals.get(place)
        arrival = now if held is None or held[0] < now else full if held[0] > full else held[0]
        allowed = arrival + cost <= full
        if allowed:
            arrival += cost
        self._arrivals[place] = (arrival, -(-arrival // limit))
        self._arrivals.move_to_end(place)
        self._sweep(now_ms)
        return decision(rate, allowed=allowed, ahead=arrival - now)

    async def check(self, key: str, rate: Rate) -> Decision:
        """As `check_now`."""
        return self.check_now(key, rate)

    async def close(self) -> None:
        """There is nothing to close."""

    def would_allow(self, key: str, rate: Rate) -> bool:
        """Whether `check_now` would let a request through. Counts nothing."""
        held = self._arrivals.get((key, rate.limit, rate.period_seconds))
        if held is None:
            return True
        return held[0] + rate.period_ms <= (self._now_ms() + rate.period_ms) * rate.limit

    def _sweep(self, now_ms: int) -> None:
        """Forgets a few of the longest unused keys with a whole quota, and the first beyond the bound."""
        for _ in range(_SWEPT_PER_CHECK):
            oldest = next(iter(self._arrivals))
            if self._arrivals[oldest][1] > now_ms:
                break
            del self._arrivals[oldest]
        if len(self._arrivals) > self._max_keys:
            self._arrivals.popitem(last=False)
