"""What can become of an incident."""

from __future__ import annotations

from typing import Final, Literal

State = Literal["investigating", "identified", "monitoring", "resolved"]
Impact = Literal["none", "minor", "major", "critical"]
STATES: Final = ("investigating", "identified", "monitoring", "resolved")
IMPACTS: Final = ("none", "minor", "major", "critical")
RESOLVED: Final = "resolved"


def may_become(before: str, after: str) -> bool:
    """An open incident may go to any state, back too: a cause may turn out to be another. A resolved one stays so, and
    takes only further words about it."""
    return before != RESOLVED or after == RESOLVED


def impact_of(*, required: bool) -> Impact:
    """How much it means that a service is down."""
    return "major" if required else "minor"
