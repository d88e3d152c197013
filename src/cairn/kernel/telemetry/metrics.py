"""Metrics: every family is declared through here, by the room that counts, and read by whoever answers `/metrics`.

`HITS = counter("cache_hits_total", "Answers from the cache.", "cache_type")`, then `HITS.labels("local").inc()`. Labels
come from what the code knows (a route's template, a name in a table), never from what a client sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from prometheus_client import REGISTRY, Counter, Gauge, Histogram

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Edges of buckets for durations; 0.2 is the promise for p95."""


def counter(name: str, says: str, *labels: str) -> Counter:
    """What only grows. `name` ends in `_total`."""
    return Counter(name, says, labels, registry=REGISTRY)


def gauge(
    name: str, says: str, *labels: str, over: Literal["livesum", "livemax", "mostrecent"] = "livesum"
) -> Gauge:
    """What goes up and down. `over`: what the value of several worker processes together is."""
    return Gauge(name, says, labels, registry=REGISTRY, multiprocess_mode=over)


def histogram(name: str, says: str, *labels: str, buckets: Sequence[float] = SECONDS) -> Histogram:
    """How often what took how long, or was how large."""
    return Histogram(name, says, labels, registry=REGISTRY, buckets=buckets)
