"""What travel tells people: each kind, and what it is about."""

from typing import Final

from cairn.kernel.notify import NotificationKind

WOMEN_SAFE_UNDER_REVIEW: Final = NotificationKind("travel.itinerary.women_safe_under_review", "itinerary")
KINDS: Final = (WOMEN_SAFE_UNDER_REVIEW,)
