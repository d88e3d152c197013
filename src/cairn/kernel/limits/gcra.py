"""Rate limits by the generic cell rate algorithm (ITU-T I.371, the virtual scheduling form).

Per key one number is kept: the theoretical arrival time (TAT), when the key's quota is whole again. A
request costs `period / limit` of time; it is let through while the TAT stays within one period of now. So
`limit` requests may come at once, one more each `period / limit` after that, and never more than twice the
limit in any period.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from cairn.base import clock

MAX_KEYS = 100_000

_SWEPT_PER_CHECK = 2


@dataclass(frozen=True, slots=True)
class Rate:
    """`limit` requests per `period_seconds`, both at least 1."""

    limit: int
    period_seconds: int

    def __post_init__(self) -> None:
        if self.limit < 1 or self.period_seconds < 1:
            raise ValueError("A rate needs a limit and a period of at least 1.")


@dataclass(frozen=True, slots=True)
class Decision:
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


class LimitStore(Protocol):
    """Where the counts live: in this process (`Limiter`), or in one that all workers share."""

    async def check(self, key: str, rate: Rate) -> Decision: ...


class Limiter:
    """Counts in this process, for one event loop. Of more than `max_keys` the longest unused are forgotten.

    Time is the wall clock in milliseconds; where it steps back, a key waits one period at most.
    """

    def __init__(self, max_keys: int = MAX_KEYS, now_ms: Callable[[], int] = clock.unix_ms) -> None:
        self._max_keys = max_keys
        self._now_ms = now_ms
        # Key to (TAT in 1/limit ms, TAT in ms): the first is exact in integers for every rate.
        self._arrivals: OrderedDict[tuple[str, int, int], tuple[int, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._arrivals)

    async def check(self, key: str, rate: Rate) -> Decision:
        """Counts one request of `key` against `rate`, if it is allowed. The same key under another rate is
        another.
        """
        now_ms = self._now_ms()
        place = (key, rate.limit, rate.period_seconds)
        now = now_ms * rate.limit
        cost = rate.period_seconds * 1000
        period = cost * rate.limit
        arrival = min(max(self._arrivals.get(place, (now, 0))[0], now), now + period)
        allowed = arrival + cost <= now + period
        if allowed:
            arrival += cost
        self._arrivals[place] = (arrival, -(-arrival // rate.limit))
        self._arrivals.move_to_end(place)
        self._sweep(now_ms)
        wait = 0 if allowed else arrival + cost - period - now
        return Decision(
            allowed=allowed,
            limit=rate.limit,
            period_seconds=rate.period_seconds,
            remaining=(now + period - arrival) // cost,
            reset_after_seconds=_seconds(arrival - now, rate),
            retry_after_seconds=_seconds(wait, rate),
        )

    def _sweep(self, now_ms: int) -> None:
        """Forgets a few of the longest unused keys with a whole quota, and the first beyond the bound."""
        for _ in range(_SWEPT_PER_CHECK):
            oldest = next(iter(self._arrivals))
            if self._arrivals[oldest][1] > now_ms:
                break
            del self._arrivals[oldest]
        if len(self._arrivals) > self._max_keys:
            self._arrivals.popitem(last=False)


def _seconds(scaled_ms: int, rate: Rate) -> int:
    return -(-scaled_ms // (rate.limit * 1000))
