"""How somebody comes into a group."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal

MAY_ASK_AGAIN_AFTER: Final = timedelta(days=7)
"""How long somebody whose request was declined waits before asking again."""
KEPT_AFTER_LOSS: Final = timedelta(days=7)
"""How long a member who does not meet the rule any more keeps the seat."""
LEADERS: Final = frozenset({"organizer", "moderator"})


def entering(
    state: str | None, since: datetime | None, policy: str, *, invited: bool, now: datetime
) -> Literal["active", "requested"] | None:
    """What a join makes of somebody in this state since that time (None: never was there): active, requested, or
    nothing without an invitation. Who was removed comes back by an invitation only; who was declined waits."""
    if invited:
        return "active"
    waits = state == "declined" and since is not None and now < since + MAY_ASK_AGAIN_AFTER
    if state == "removed" or waits or policy == "invite":
        return None
    return "requested" if policy == "request" else "active"
