"""Where in the trail a time is. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

EARLY = timedelta(minutes=5)
LATE = timedelta(hours=2)
"""An entry's id is made while its transaction runs, its time is the transaction's beginning: the id is the later one,
by seconds for a request and by minutes for a long job. Both leave room for clocks that were set meanwhile."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS = 2**48 - 1


def ids_from(start: datetime) -> UUID:
    """Entries of `start` and later have greater ids than this."""
    return _least_id(start, -EARLY)


def ids_before(end: datetime) -> UUID:
    """Entries before `end` have smaller ids than this."""
    return _least_id(end, LATE)


def below(pattern: str) -> tuple[str, str]:
    """What `accounts.*` stands for, in the order of bytes: from, inclusive, and to, exclusive."""
    stem = pattern.removesuffix("*")
    return stem, f"{stem[:-1]}/"


def _least_id(at: datetime, by: timedelta) -> UUID:
    ms = ((at - _EPOCH) + by) // timedelta(milliseconds=1)
    return UUID(int=min(max(ms, 0), _LAST_MS) << 80)
