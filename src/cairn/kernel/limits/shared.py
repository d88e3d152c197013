"""Counts that all processes share, and what holds while they cannot be had.

Beside the shared count each process keeps its own of what it let through, and a request has to fit both. So no outage,
however often it comes, lets a process pass more than the limit, and the shared store is not asked about a caller whom
this process alone has let in often enough.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import time
from typing import Protocol

from cairn.kernel.limits.gcra import Decision, Limiter, Rate
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import counter, gauge

log = get_logger(__name__)
IN_USE = gauge("rate_limit_store", "Processes that count against rate limits here.", "store")
FALLBACKS = counter(
    "rate_limit_fallbacks_total",
    "Decisions of one process alone, because the shared store was away.",
    "store",
)
OUTAGES = counter("rate_limit_store_outages_total", "How often the shared store went away.", "store")

_SLOW_FOR_SECONDS = 0.5
_LOOK_SECONDS = 0.2
_GOOD_IN_A_ROW = 2
_DIGEST_BYTES = 16


class CountsGone(Exception):
    """The shared store gave no answer."""


class SharedCounts(Protocol):
    """One store of counts, with a clock of its own. Both methods raise `CountsGone`.

    An answer that takes longer than `slow_seconds` is slow; where all are for half a second, that is an outage, because
    every request waits for its own.
    """

    name: str
    slow_seconds: float

    async def check(self, digest: bytes, rate: Rate) -> Decision:
        """Counts one request, if it is allowed. `digest` is of the key and the rate."""
        ...

    async def ping(self) -> None:
        """Returns when the store answers."""
        ...


class SharedLimiter:
    """`secret` keys the digests, so that the store holds neither an address nor anybody's id."""

    def __init__(self, shared: SharedCounts, secret: bytes, local: Limiter | None = None) -> None:
        self._shared, self._secret = shared, secret
        self._local = Limiter() if local is None else local
        self._slow_since: float | None = None
        self._watch: asyncio.Task[None] | None = None
        self._fallbacks = FALLBACKS.labels(shared.name)
        self._says(shared_rules=True)

    @property
    def shared_rules(self) -> bool:
        """Whether the shared store is asked; else this process counts alone."""
        return self._watch is None

    def check_now(self, key: str, rate: Rate) -> Decision | None:
        """See `LimitStore`."""
        if self._watch is not None:
            self._fallbacks.inc()
            return self._local.check_now(key, rate)
        return None if self._local.would_allow(key, rate) else self._local.check_now(key, rate)

    async def check(self, key: str, rate: Rate) -> Decision:
        """See `LimitStore`."""
        known = self.check_now(key, rate)
        if known is not None:
            return known
        began = time.monotonic()
        try:
            decision = await self._shared.check(self._digest(key, rate), rate)
        except CountsGone:
            self._gone("no_answer")
            self._fallbacks.inc()
            return self._local.check_now(key, rate)
        self._took(began)
        if not decision.allowed:
            return decision
        own = self._local.check_now(key, rate)  # others may have come in while the answer was awaited
        return decision if own.allowed else own

    async def close(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch

    def _digest(self, key: str, rate: Rate) -> bytes:
        text = f"{rate.limit}/{rate.period_seconds}/{key}".encode()
        return hmac.digest(self._secret, text, hashlib.sha256)[:_DIGEST_BYTES]

    def _took(self, began: float) -> None:
        now = time.monotonic()
        if now - began <= self._shared.slow_seconds:
            self._slow_since = None
        elif self._slow_since is None:
            self._slow_since = now
        elif now - self._slow_since > _SLOW_FOR_SECONDS:
            self._gone("slow")

    def _gone(self, why: str) -> None:
        if self._watch is None:
            OUTAGES.labels(self._shared.name).inc()
            log.warning("limits_are_counted_alone", store=self._shared.name, because=why)
            self._says(shared_rules=False)
            self._watch = asyncio.create_task(self._until_back())

    async def _until_back(self) -> None:
        good = 0
        while good < _GOOD_IN_A_ROW:
            await asyncio.sleep(_LOOK_SECONDS)
            began = time.monotonic()
            try:
                await self._shared.ping()
            except CountsGone:
                good = 0
            else:
                good = good + 1 if time.monotonic() - began <= self._shared.slow_seconds else 0
        self._watch = self._slow_since = None
        self._says(shared_rules=True)
        log.warning("limits_are_shared_again", store=self._shared.name)

    def _says(self, *, shared_rules: bool) -> None:
        IN_USE.labels(self._shared.name).set(shared_rules)
        IN_USE.labels("process").set(not shared_rules)
