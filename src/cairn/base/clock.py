"""Time, from one place, so that a test can move it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_shift = timedelta(0)


def now() -> datetime:
    """The present instant, in UTC, to the microsecond."""
    return datetime.now(UTC) + _shift


def unix_ms() -> int:
    """Milliseconds since 1970-01-01T00:00Z, on the same clock as `now`."""
    seconds = time.time() + _shift.total_seconds() if _shift else time.time()
    return int(seconds * 1000)


def shifted() -> timedelta:
    """How far this process's clock was moved: for those who read another clock, and shall be moved with it."""
    return _shift


def shift(by: timedelta) -> None:
    """Move this process's clock: `timedelta(0)` puts it back. Tests and fault drills use it."""
    global _shift
    _shift = by
