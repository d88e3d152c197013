"""Who has written a moment ago, and must not be shown a replica that may not know of it yet."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from uuid import UUID

SECONDS = 5.0
MOST = 100_000


class RecentWriters:
    """For programs that read from a replica. `alone`: whether no other process serves. Where others do, nobody here
    knows what a caller wrote there, so every signed-in caller reads from the primary."""

    def __init__(self, alone: Callable[[], bool], seconds: float = SECONDS) -> None:
        self._alone, self._seconds = alone, seconds
        self._until: OrderedDict[UUID, float] = OrderedDict()

    def wrote(self, user_id: UUID | None) -> None:
        if user_id is None:
            return
        self._until[user_id] = time.monotonic() + self._seconds
        self._until.move_to_end(user_id)
        if len(self._until) > MOST:
            self._until.popitem(last=False)

    def need_primary(self, user_id: UUID | None) -> bool:
        """Whether this caller's reads must be as new as its writes."""
        if user_id is None:
            return False
        if not self._alone():
            return True
        until = self._until.get(user_id)
        if until is None:
            return False
        if until > time.monotonic():
            return True
        del self._until[user_id]
        return False
