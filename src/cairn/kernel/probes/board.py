"""All probes of a process: asked at once, each bounded in time, and shared, so that a health check hurts nobody.

However many requests ask, a service gets one connection in `SHARED_SECONDS` from each process.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cairn.base import clock
from cairn.kernel.outbound import Outbound
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import counter, gauge, histogram

log = get_logger(__name__)
PROBE_SECONDS = 2.0
"""The most that one probe may take."""
SHARED_SECONDS = 5.0
_UP = gauge(
    "service_up", "1: the last probe of this service succeeded, 0: it failed.", "name", over="mostrecent"
)
_DURATION = histogram("service_probe_duration_seconds", "How long a probe of a service took.", "name")
_FAILURES = counter(
    "service_probe_failures_total", "Probes that failed, by what went wrong.", "name", "reason"
)
_LONGEST_ERROR = 200

State = Literal["up", "down", "not_configured"]
Reason = Literal["unreachable", "timeout", "credentials", "protocol", "unwell", "error"]


class ProbeFailed(Exception):
    """The service is not well. `reason` is a word for figures; the text is for administrators and holds no secret."""

    def __init__(self, reason: Reason, says: str) -> None:
        self.reason: Reason = reason
        super().__init__(says)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a good answer told besides being good."""

    version: str | None = None


@dataclass(frozen=True, slots=True)
class Probe:
    """How one service is asked. `ask` None: it is not configured. `address`: without credentials. `seconds`: at most
    `PROBE_SECONDS`. `ask` raises `ProbeFailed`, OSError or TimeoutError where the service is not well."""

    name: str
    ask: Callable[[], Awaitable[Seen]] | None = None
    address: str | None = None
    required: bool = False
    seconds: float = PROBE_SECONDS


@dataclass(frozen=True, slots=True)
class Check:
    """What one probe found. `address`, `version` and `error` are for administrators."""

    name: str
    status: State
    required: bool
    checked_at: datetime | None = None
    latency_ms: float | None = None
    address: str | None = None
    version: str | None = None
    error: str | None = None


class Board:
    """The probes of a process, in the order in which they are shown. `close` ends what its probes keep open."""

    def __init__(self, probes: Iterable[Probe], outbound: Outbound | None = None) -> None:
        self.probes = tuple(probes)
        self._outbound = outbound
        self._running: asyncio.Task[tuple[Check, ...]] | None = None
        self._found: tuple[Check, ...] = ()
        self._found_at = -SHARED_SECONDS

    async def look(self) -> Sequence[Check]:
        """What was found less than `SHARED_SECONDS` ago, else what is found now. Never raises for a service."""
        if time.monotonic() - self._found_at < SHARED_SECONDS:
            return self._found
        if self._running is None:
            self._running = asyncio.create_task(self._ask_all())
            self._running.add_done_callback(self._ended)
        return await asyncio.shield(self._running)  # whoever goes away, the others still wait for it

    async def close(self) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        if self._outbound is not None:
            await self._outbound.close()

    async def _ask_all(self) -> tuple[Check, ...]:
        self._found = tuple(await asyncio.gather(*map(_checked, self.probes)))
        self._found_at = time.monotonic()
        return self._found

    def _ended(self, _: asyncio.Task[tuple[Check, ...]]) -> None:
        self._running = None


def overall(checks: Iterable[Check]) -> Literal["healthy", "degraded", "unhealthy"]:
    """Unhealthy where a required service is down, degraded where another one is."""
    down = [check for check in checks if check.status == "down"]
    if any(check.required for check in down):
        return "unhealthy"
    return "degraded" if down else "healthy"


async def _checked(probe: Probe) -> Check:
    if probe.ask is None:
        return Check(probe.name, "not_configured", probe.required)
    at, began = clock.now(), time.perf_counter()
    version, failed = None, None
    try:
        async with asyncio.timeout(min(probe.seconds, PROBE_SECONDS)):
            version = (await probe.ask()).version
    except Exception as problem:  # noqa: BLE001  whatever a probe meets is its finding, and the others go on
        failed = _failure(problem)
    took = time.perf_counter() - began
    _DURATION.labels(probe.name).observe(took)
    _UP.labels(probe.name).set(0 if failed else 1)
    if failed is not None:
        _FAILURES.labels(probe.name, failed.reason).inc()
        log.warning("probe_failed", service=probe.name, reason=failed.reason)
    return Check(
        probe.name, "down" if failed else "up", probe.required, at, round(took * 1000, 2), probe.address, version,
        str(failed)[:_LONGEST_ERROR] if failed else None,
    )  # fmt: skip


def _failure(problem: Exception) -> ProbeFailed:
    if isinstance(problem, ProbeFailed):
        return problem
    if isinstance(problem, TimeoutError):
        return ProbeFailed("timeout", "It did not answer in time.")
    if isinstance(problem, ssl.SSLError):
        return ProbeFailed("protocol", f"TLS failed: {problem.reason or type(problem).__name__}.")
    if isinstance(problem, EOFError):  # asyncio's own for a stream that ends too early
        return ProbeFailed("protocol", "It ended the connection in the middle of an answer.")
    if isinstance(problem, OSError):
        return ProbeFailed("unreachable", f"It cannot be reached: {type(problem).__name__}.")
    log.error("probe_broken", error=type(problem).__name__, exc_info=problem)
    return ProbeFailed("error", f"The probe itself failed: {type(problem).__name__}.")
