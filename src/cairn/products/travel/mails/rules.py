"""What there is to be written, about what, and how a letter spells it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

MAIL: Final = "travel.mail"
"""The job that writes one letter and sends it. Payload: `kind`, `user_id`, `subject_id`."""
Kind = Literal[
    "group_invited",
    "booking_requested",
    "booking_confirmed",
    "booking_declined",
    "booking_cancelled",
    "intel_responded",
    "intel_warned",
    "under_review",
]
Subject = Literal["invite", "booking", "intel", "itinerary"]
SUBJECTS: Final[Mapping[str, Subject]] = MappingProxyType(
    {
        "group_invited": "invite",
        "booking_requested": "booking",
        "booking_confirmed": "booking",
        "booking_declined": "booking",
        "booking_cancelled": "booking",
        "intel_responded": "intel",
        "intel_warned": "intel",
        "under_review": "itinerary",
    }
)
"""What the subject's id is the id of, by kind."""
STATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "booking_requested": "pending",
        "booking_confirmed": "confirmed",
        "booking_declined": "declined",
        "booking_cancelled": "cancelled",
    }
)
"""The state that a booking is in while its letter says the truth."""


def day(at: date) -> str:
    """`7 March 2026`."""
    return f"{at.day} {at:%B %Y}"


def days(first: date, last: date | None) -> str:
    """`7 March 2026`, or both ends: `7 March 2026 to 9 March 2026`."""
    return day(first) if last is None or last == first else f"{day(first)} to {day(last)}"
