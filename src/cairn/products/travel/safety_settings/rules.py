"""What private settings are where nobody set them, and how a set of phones replaces contacts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from uuid import UUID

MOST_CONTACTS: Final = 5
EVERYONE: Final = "everyone"
DEFAULTS: Final[Mapping[str, object]] = {
    "share_location": False,
    "share_precision": "1km",
    "safety_check_in_frequency": "off",
    "check_in_grace_minutes": 30,
    "medical_notes": None,
    "insurance": None,
    "quick_exit_url": None,
}
"""What is sealed together, each with its value before anybody has said another."""


def distinct(phones: Iterable[str]) -> list[str]:
    """Each phone once, in order: two contacts may share one."""
    return list(dict.fromkeys(phones))


def replaced(there: Mapping[UUID, str], wanted: Sequence[str]) -> tuple[list[UUID], list[str]]:
    """Which contacts go and which phones are new, so that the phones of all are those that are wanted. A contact whose
    phone stays keeps its name and its consent."""
    gone = [contact for contact, phone in there.items() if phone not in wanted]
    known = set(there.values())
    return gone, [phone for phone in distinct(wanted) if phone not in known]
