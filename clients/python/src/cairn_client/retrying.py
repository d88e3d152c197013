"""When a request is sent again, and how long to wait before: pure rules."""

from __future__ import annotations

import random
from dataclasses import dataclass

import httpx

from .problems import ApiError

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


@dataclass(frozen=True)
class Retries:
    """How often, and how patiently. Waits double from `first` to `longest` seconds, each of them between half and all
    of it by chance, so that clients who were cut off together do not come back together. What `Retry-After` says is
    waited for, plus some; where it says more than `patience` seconds, the error is raised instead.
    """

    attempts: int = 4
    first: float = 0.25
    longest: float = 8.0
    patience: float = 60.0

    def wait(self, attempt: int, error: ApiError | httpx.TransportError) -> float | None:
        """Seconds before attempt number `attempt` + 1 (they count from 1); None: no more attempts."""
        if attempt >= self.attempts:
            return None
        backing_off: float = min(self.first * 2.0 ** (attempt - 1), self.longest) * random.uniform(0.5, 1.0)
        asked = error.retry_after if isinstance(error, ApiError) else None
        if asked is None:
            return backing_off
        return None if asked > self.patience else asked + backing_off


NONE = Retries(attempts=1)


def repeatable(method: str, *, keyed: bool, error: ApiError | httpx.TransportError) -> bool:
    """Whether sending it again can do no harm, and could help.

    What was never sent, or refused with 429, had no effect. After anything else the effect is unknown: then the method
    has to be idempotent, or an Idempotency-Key has to make it so.
    """
    safe = keyed or method in IDEMPOTENT
    if isinstance(error, httpx.TransportError):
        return isinstance(error, NEVER_SENT) or safe
    if error.status == 429:
        return True
    return safe and (error.status == 503 or error.code == "still_running")
