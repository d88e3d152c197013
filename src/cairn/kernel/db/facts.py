"""What a commit made true, in the logs and in the metrics: after it, and never before."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from cairn.kernel.access import Caller
from cairn.kernel.db.trail import Event
from cairn.kernel.telemetry.logs import LineLogger

lines = LineLogger(__name__)
_MOST_LINES = 16
"""Facts that have a line each. Of more there is one line for each kind."""


class Facts:
    """The facts of one transaction."""

    __slots__ = ("_counted", "_named")

    def __init__(self) -> None:
        self._named: list[tuple[str, UUID]] = []
        self._counted: Counter[Event] = Counter()

    def add(self, event: Event, row_id: UUID) -> None:
        self._counted[event] += 1
        if len(self._named) <= _MOST_LINES:
            self._named.append((event.name, row_id))

    def tell(self, caller: Caller) -> None:
        """Log and count them, once."""
        caller_id = str(caller.user_id) if caller.user_id else None
        named, self._named = self._named, []
        counted, self._counted = self._counted, Counter()
        for event, count in counted.items():
            event.happened(count)
            if len(named) > _MOST_LINES:
                lines.info("committed", fact=event.name, rows=count, caller_id=caller_id)
        for name, row_id in named if len(named) <= _MOST_LINES else ():
            lines.info("committed", fact=name, row_id=str(row_id), caller_id=caller_id)
