"""Figures of availability and latency."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import Final, Literal

RAW_KEPT: Final = timedelta(days=2)
KEPT: Final = timedelta(days=90)
IN_A_ROW: Final = 3
"""So many probes of one kind in a row open an incident, or close it."""
EDGES: Final = (
    0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 14.0, 20.0, 28.0, 40.0, 55.0, 75.0, 100.0, 140.0, 200.0, 280.0,
    400.0, 550.0, 750.0, 1000.0, 1400.0, 2000.0,
)  # fmt: skip
"""Upper edges of the buckets of latency, in milliseconds; what took longer is in one more."""

DayState = Literal["up", "partial", "down", "unknown"]


def uptime(samples: int, up: int) -> Decimal | None:
    """Availability in percent: good probes of all probes.

    The time-based availability of Google's SRE book, chapter 3: uptime / (uptime + downtime), each probe standing for
    its minute. Time without a probe is neither, because nobody knows; None where there was no probe at all. Rounded
    down to three decimals, so that 100 means that none failed.
    """
    if not samples:
        return None
    return (Decimal(up) * 100 / Decimal(samples)).quantize(Decimal("0.001"), ROUND_DOWN)


def histogram(latencies: Iterable[float]) -> list[int]:
    """How many latencies (ms) fall into each bucket: those of hours can be added up, their percentiles cannot."""
    counts = [0] * (len(EDGES) + 1)
    for latency in latencies:
        counts[bisect_left(EDGES, latency)] += 1
    return counts


def added(histograms: Iterable[Sequence[int]]) -> list[int]:
    """The histogram of all that these hold together."""
    counts = [0] * (len(EDGES) + 1)
    for one in histograms:
        counts = [have + more for have, more in zip(counts, one, strict=True)]
    return counts


def quantile(counts: Sequence[int], share: float) -> float | None:
    """The latency (ms) below which `share` of the samples lie, interpolated within its bucket as Prometheus does
    (https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile). None for no samples.

    It is off by at most the width of its bucket.
    """
    total = sum(counts)
    if not total:
        return None
    rank, seen = share * total, 0
    for index, count in enumerate(counts):
        if count and seen + count >= rank:
            if index == len(EDGES):
                break
            low = EDGES[index - 1] if index else 0.0
            return round(low + (EDGES[index] - low) * (rank - seen) / count, 2)
        seen += count
    return EDGES[-1]


def hour_of(at: datetime) -> datetime:
    """The beginning of its hour, in UTC."""
    return at.replace(minute=0, second=0, microsecond=0)


def day_of(at: datetime) -> datetime:
    """The beginning of its day, in UTC."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def day_state(samples: int, up: int) -> DayState:
    """In a word: `down` where a tenth of its probes failed, or more."""
    if not samples:
        return "unknown"
    if up == samples:
        return "up"
    return "down" if up * 10 <= samples * 9 else "partial"
