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
UNKNOWN = {
    "itinerary": ("unknown_itinerary", "There is no such itinerary."),
    "safety_rating": ("unknown_safety_rating", "There is no such safety rating."),
    "travel_intel": ("unknown_travel_intel", "There is no such travel intel."),
    "response": ("unknown_response", "There is no such response."),
    "group": ("unknown_group", "There is no such travel group."),
    "guide": ("unknown_guide", "There is no such guide."),
    "review": ("unknown_review", "There is no such review."),
    "user": ("unknown_user", "There is no such user."),
}
"""What is said of a target that the caller may not see: the same as of one that there is not."""


def enough(reporters: int) -> bool:
    """Whether the open reports of so many people hide their target."""
    return reporters >= REPORTERS
