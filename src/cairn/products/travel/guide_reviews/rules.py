"""Until when a review can be written, and when it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

Direction = Literal["of_guide", "of_traveller"]
WINDOW: Final = timedelta(days=14)
"""After the end of a booking, for both sides to write."""
MEAN_OF: Final = timedelta(days=365)
"""How far back the mean of all guides looks."""


class Reviewable(NamedTuple):
    """A completed booking, as somebody who may review it has it."""

    ends_at: datetime
    reviewed: bool


Found = int | Literal["not_completed", "already_reviewed", "window_closed"]


def is_open(ends_at: datetime, now: datetime) -> bool:
    """Whether a review of a booking that ended then can be written."""
    return now < ends_at + WINDOW


def oldest(bookings: Sequence[Reviewable], now: datetime) -> Found:
    """Which of these, the oldest first, a review is about that names none: the first that is open and has none. Where
    there is no such one: why."""
    for index, booking in enumerate(bookings):
        if not booking.reviewed and is_open(booking.ends_at, now):
            return index
    if not bookings:
        return "not_completed"
    return "already_reviewed" if all(booking.reviewed for booking in bookings) else "window_closed"
