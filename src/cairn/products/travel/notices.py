"""What travel tells people: each kind, and what it is about."""

from typing import Final

from cairn.kernel.notify import NotificationKind

WOMEN_SAFE_UNDER_REVIEW: Final = NotificationKind("travel.itinerary.women_safe_under_review", "itinerary")
GROUP_INVITED: Final = NotificationKind("travel.group.invited", "group_invite")
GROUP_REQUESTED: Final = NotificationKind("travel.group.requested", "travel_group")
GROUP_APPROVED: Final = NotificationKind("travel.group.approved", "travel_group")
GROUP_HANDED_OVER: Final = NotificationKind("travel.group.handed_over", "travel_group")
GROUP_REMOVED: Final = NotificationKind("travel.group.removed", "travel_group")
BOOKING_REQUESTED: Final = NotificationKind("travel.booking.requested", "booking")
BOOKING_CONFIRMED: Final = NotificationKind("travel.booking.confirmed", "booking")
BOOKING_DECLINED: Final = NotificationKind("travel.booking.declined", "booking")
BOOKING_CANCELLED: Final = NotificationKind("travel.booking.cancelled", "booking")
REVIEW_PUBLISHED: Final = NotificationKind("travel.review.published", "guide_review")
INTEL_RESPONDED: Final = NotificationKind("travel.intel.responded", "travel_intel")
INTEL_WARNED: Final = NotificationKind("travel.intel.warned", "travel_intel")
KINDS: Final = (
    WOMEN_SAFE_UNDER_REVIEW,
    GROUP_INVITED,
    GROUP_REQUESTED,
    GROUP_APPROVED,
    GROUP_HANDED_OVER,
    GROUP_REMOVED,
    BOOKING_REQUESTED,
    BOOKING_CONFIRMED,
    BOOKING_DECLINED,
    BOOKING_CANCELLED,
    REVIEW_PUBLISHED,
    INTEL_RESPONDED,
    INTEL_WARNED,
)
