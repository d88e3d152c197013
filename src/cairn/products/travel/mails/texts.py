"""What travel writes to people, kind by kind: plain, short, and without a word that another user has chosen. What
others have named stands among the facts of a letter, and only where it looks like a name.

In a text $service is the name of the service.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Text:
    """One kind of letter; paragraphs are apart by an empty line. `note`: small print at the end."""

    subject: str
    says: str
    note: str | None = None


TEXTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "group_invited": Text(
            "You are invited to a travel group",
            "Somebody at $service invites you to a travel group. You find the invitation there, and can accept or "
            "decline it.",
            note="If you do not know why, there is nothing to do: the invitation ends by itself. You can block people, "
            "and say in your safety settings that nobody invites you.",
        ),
        "booking_requested": Text(
            "A traveller asks for your time",
            "Somebody at $service wants to book you as a guide. Please confirm or decline: without an answer the "
            "request ends after three days, or when it would begin.",
        ),
        "booking_confirmed": Text(
            "Your booking is confirmed",
            "The guide has confirmed your booking. How to reach the guide is shown with the booking at $service.",
        ),
        "booking_declined": Text(
            "Your booking was declined",
            "The guide cannot take your booking. At $service you find others.",
        ),
        "booking_cancelled": Text(
            "A booking was cancelled",
            "The other side has cancelled this booking. It is shown at $service with all that was agreed.",
        ),
        "intel_responded": Text(
            "Somebody responded to you",
            "There is a response to what you wrote about an itinerary at $service.",
        ),
        "intel_warned": Text(
            "A critical warning about an itinerary",
            "Somebody has written a critical warning about an itinerary that is yours or that you saved at $service. "
            "Please read it before you travel.",
            note="A warning is what one traveller writes. Ask the authorities of the place as well.",
        ),
        "under_review": Text(
            "An itinerary of yours is under review",
            "Because of a critical warning your itinerary at $service does not count as women-safe for now. A "
            "moderator looks at it and decides.\n\n"
            "There is nothing that you have to do.",
        ),
    }
)
