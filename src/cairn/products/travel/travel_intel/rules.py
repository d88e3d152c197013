"""What can become of an entry, who may decide it, and what weighs. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final, Literal

IntelType = Literal["tip", "warning", "question", "update", "recommendation", "local_insight"]
Severity = Literal["low", "medium", "high", "critical"]
Status = Literal["open", "in_progress", "resolved", "archived"]
Moderation = Literal["visible", "hidden"]
TYPES: Final = ("tip", "warning", "question", "update", "recommendation", "local_insight")
RANKS: Final[Mapping[str, int]] = MappingProxyType({"critical": 4, "high": 3, "medium": 2, "low": 1})
"""The worst first; what has no severity stands behind them all."""
OPEN: Final = ("open", "in_progress")
"""The states in which an entry waits for something, while it is valid."""
MOST_WARNINGS: Final = 3
"""Critical warnings of one person within `WARNINGS_WITHIN`."""
WARNINGS_WITHIN: Final = timedelta(days=1)
_NEXT: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "open": frozenset({"in_progress", "resolved", "archived"}),
        "in_progress": frozenset({"open", "resolved", "archived"}),
        "resolved": frozenset({"open", "archived"}),
        "archived": frozenset(),
    }
)


def may_become(before: str, after: str) -> bool:
    """Whether an entry may go from one state to another; staying is no step. What is archived stays so."""
    return before == after or after in _NEXT[before]


def may_resolve(*, author: bool, owner: bool, moderator: bool, warning: bool) -> bool:
    """Whether somebody may change the state of an entry: its author, a moderator, and the itinerary's owner unless it
    is a warning: nobody waves off what others warn of on an own itinerary."""
    return author or moderator or (owner and not warning)


def severity_of(intel_type: str, severity: Severity | None) -> Severity | None:
    """The severity of a new entry: a warning that says none is of medium severity."""
    return severity or ("medium" if intel_type == "warning" else None)


def is_critical(entry: Mapping[str, object]) -> bool:
    """Whether it is a critical warning; nothing else is critical."""
    return entry.get("severity") == "critical"


def weighs(entry: Mapping[str, object]) -> bool:
    """Whether it can change how safe its itinerary is."""
    return is_critical(entry) and bool(entry.get("safety_related"))


def seconds_until_next(oldest: datetime, now: datetime) -> int:
    """In how many whole seconds another critical warning may be written, where `oldest` is the first of those that
    count; at least one."""
    left = (oldest + WARNINGS_WITHIN - now).total_seconds()
    return max(1, -int(-left // 1))
