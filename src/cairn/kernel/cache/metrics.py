"""Figures of the cache. What every hit counts is counted as a plain number and told a few times a second."""

from __future__ import annotations

from cairn.kernel.cache.shelf import Shelf
from cairn.kernel.telemetry.metrics import counter, gauge

HITS = counter("cache_hits_total", "Answers from the cache, by layer: local or redis.", "cache_type")
MISSES = counter("cache_misses_total", "Cacheable reads that the cache had no answer for.", "cache_type")
RATE = gauge(
    "cache_hit_rate", "Share of cacheable reads answered from the cache, in percent.", over="mostrecent"
)
INVALIDATIONS = counter("cache_invalidations_total", "Times that tags were touched.")
WAITS = counter("cache_single_flight_waits_total", "Reads that waited for another's fill of the same key.")
EVICTIONS = counter("cache_evictions_total", "Entries that went for want of room.")
BYTES = gauge("cache_bytes", "Bytes held by the cache of the processes.")
ENTRIES = gauge("cache_entries", "Entries held by the cache of the processes.")
NOT_KEPT = counter("cache_not_kept_total", "Answers that Redis could not take.")


class Told:
    """Plain counts of one process, and how much of them was told."""

    def __init__(self, shelf: Shelf) -> None:
        self.hits = self.shared_hits = self.misses = self.waits = 0
        self._shelf = shelf
        self._told = (0, 0, 0, 0, 0, 0)

    def tell(self) -> None:
        """Bring the metrics up to date."""
        shelf = self._shelf
        now = (self.hits, self.shared_hits, self.misses, self.waits, shelf.invalidations, shelf.evictions)
        if now == self._told:
            return
        counters = (
            HITS.labels("local"), HITS.labels("redis"), MISSES.labels("local"), WAITS, INVALIDATIONS, EVICTIONS,
        )  # fmt: skip
        for metric, current, before in zip(counters, now, self._told, strict=True):
            metric.inc(current - before)
        if self.shared_hits - self._told[1] or self.misses - self._told[2]:
            MISSES.labels("redis").inc(self.misses - self._told[2])
        self._told = now
        answered = self.hits + self.shared_hits
        RATE.set(100 * answered / max(1, answered + self.misses))
        BYTES.set(shelf.bytes)
        ENTRIES.set(len(shelf))
