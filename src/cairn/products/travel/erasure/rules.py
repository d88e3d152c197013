"""What is left of rows that others need when their person is gone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NO_GUIDE: Final[Mapping[str, object]] = MappingProxyType(
    {
        "user_id": None,
        "display_name": "A former guide",
        "bio": None,
        "languages": [],
        "specializations": [],
        "service_areas": [],
        "service_words": [],
        "availability": "unavailable",
        "verification": "none",
        "status": "suspended",
    }
)
"""Bookings name their guide: it is nobody, and nobody sees the guide."""
NO_ORGANIZER: Final[Mapping[str, object]] = MappingProxyType(
    {"organizer_id": None, "description": None, "latitude": None, "longitude": None}
)
"""Of groups that nobody could take over."""
