"""What travel tells people: each kind, and what it is about."""

from typing import Final

from cairn.kernel.notify import NotificationKind

WOMEN_SAFE_UNDER_REVIEW: Final = NotificationKind("travel.itinerary.women_safe_under_review", "itinerary")
BOOKING_REQUESTED: Final = NotificationKind("travel.booking.requested", "booking")
BOOKING_CONFIRMED: Final = NotificationKind("travel.booking.confirmed", "booking")
BOOKING_DECLINED: Final = NotificationKind("travel.booking.declined", "booking")
BOOKING_CANCELLED: Final = NotificationKind("travel.booking.cancelled", "booking")
REVIEW_PUBLISHED: Final = NotificationKind("travel.review.published", "guide_review")
KINDS: Final = (
    WOMEN_SAFE_UNDER_REVIEW,
    BOOKING_REQUESTED,
    BOOKING_CONFIRMED,
    BOOKING_DECLINED,
    BOOKING_CANCELLED,
    REVIEW_PUBLISHED,
)
