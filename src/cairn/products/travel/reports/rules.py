"""What can be reported and why, and when reports hide something."""

from __future__ import annotations

from typing import Final, Literal

TargetType = Literal[
    "itinerary", "safety_rating", "travel_intel", "response", "group", "guide", "review", "user"
]
Reason = Literal["spam", "unsafe", "harassment", "false", "privacy", "other"]
Status = Literal["open", "actioned", "dismissed"]
Outcome = Literal["actioned", "dismissed"]
REPORTERS: Final = 3
"""So many people, with accounts that are old enough, hide what they report until a moderator has looked at it."""
HIDDEN_BY_REPORTS: Final[frozenset[str]] = frozenset({"itinerary", "safety_rating", "travel_intel"})
"""What can be hidden at all."""


def enough(reporters: int) -> bool:
    """Whether the open reports of so many people hide their target."""
    return reporters >= REPORTERS
