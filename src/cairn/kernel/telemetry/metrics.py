"""Metrics: every family is declared through here, by the room that counts, and read by whoever answers `/metrics`.

`HITS = counter("cache_hits_total", "Answers from the cache.", "cache_type")`, then `HITS.labels("local").inc()`. Labels
come from what the code knows (a route's template, a name in a table), never from what a client sent.
"""

from __future__ import annotations

import asyncio
import inspect
import weakref
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Literal

from prometheus_client import REGISTRY, Counter, Gauge, Histogram, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]  # a second series for each, which nobody looks at
PUBLISHED_EVERY = 0.5
"""Seconds between two samples of a process that serves or works."""
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Edges of buckets for durations; 0.2 is the promise for p95."""


def counter(name: str, says: str, *labels: str) -> Counter:
    """What only grows. `name` ends in `_total`."""
    return Counter(name, says, labels, registry=REGISTRY)


Over = Literal["livesum", "livemax", "livemin", "mostrecent", "livemostrecent"]


def gauge(name: str, says: str, *labels: str, over: Over = "livesum") -> Gauge:
    """What goes up and down. `over`: what the value of several worker processes together is."""
    return Gauge(name, says, labels, registry=REGISTRY, multiprocess_mode=over)


def histogram(name: str, says: str, *labels: str, buckets: Sequence[float] = SECONDS) -> Histogram:
    """How often what took how long, or was how large."""
    return _Histogram(name, says, labels, registry=REGISTRY, buckets=buckets)


class _Histogram(Histogram):
    """One that can be told of many observations at once."""

    def add(self, counts: Sequence[int], total: float) -> None:
        """`counts` by bucket, the one above all edges last; `total` is the sum of what was observed."""
        self._sum.inc(total)
        for bucket, count in zip(self._buckets, counts, strict=True):
            if count:
                bucket.inc(count)


class Tally:
    """A histogram's child for hot paths: counted in plain numbers, by one thread, and handed on by `publish`.

    A tenth of the price of `observe`, which locks, and in a shared folder writes to a mapped file, for each number.
    """

    __slots__ = ("_child", "_counts", "_edges", "_total")

    def __init__(self, of: Histogram, edges: Sequence[float], *labels: str) -> None:
        if not isinstance(of, _Histogram):
            raise TypeError("a histogram that `histogram` has not made")
        self._child = of.labels(*labels) if labels else of
        self._edges = tuple(edges)
        self._counts, self._total = [0] * (len(edges) + 1), 0.0

    def observe(self, value: float) -> None:
        self._counts[bisect_left(self._edges, value)] += 1
        self._total += value

    def publish(self) -> None:
        """Called by the thread that counts."""
        if any(self._counts):
            self._child.add(self._counts, self._total)
            self._counts, self._total = [0] * len(self._counts), 0.0


_LAG = gauge("event_loop_lag_seconds", "How late a timer of the last half second was.", over="livemax")
_Take = Callable[[], None]
_samplers: list[Callable[[], _Take | None]] = []


def sampled(take: _Take) -> None:
    """`take` is called before values are read, and twice a second: for what is counted elsewhere and handed on here.

    A method ends with its object.
    """
    _samplers[:] = [kept for kept in _samplers if kept() is not None]
    _samplers.append(weakref.WeakMethod(take) if inspect.ismethod(take) else lambda: take)


def sample() -> None:
    """Hand on what was counted since the last time. Only for the thread that serves or works."""
    for kept in tuple(_samplers):
        take = kept()
        if take is not None:
            take()


async def publish_always() -> None:
    """`sample`, until it is cancelled: the task of a process whose values another one reads."""
    while True:
        began = asyncio.get_running_loop().time()
        await asyncio.sleep(PUBLISHED_EVERY)
        _LAG.set(max(0.0, asyncio.get_running_loop().time() - began - PUBLISHED_EVERY))
        sample()
