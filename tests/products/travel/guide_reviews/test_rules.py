"""Which booking a review is about that names none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.guide_reviews.rules import Found, Reviewable, is_open, oldest

pytestmark = pytest.mark.unit
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def ended(days_ago: float, *, reviewed: bool = False) -> Reviewable:
    return Reviewable(NOW - timedelta(days=days_ago), reviewed)


@pytest.mark.parametrize(
    ("bookings", "expected"),
    [
        ([], "not_completed"),
        ([ended(13), ended(1)], 0),
        ([ended(13, reviewed=True), ended(1)], 1),
        ([ended(20), ended(13), ended(1)], 1),
        ([ended(20, reviewed=True), ended(1, reviewed=True)], "already_reviewed"),
        ([ended(20), ended(1, reviewed=True)], "window_closed"),
        ([ended(14)], "window_closed"),
    ],
)
def test_the_oldest_that_is_open_and_has_none(bookings: list[Reviewable], expected: Found) -> None:
    assert oldest(bookings, NOW) == expected


@given(st.lists(st.tuples(st.floats(0, 30), st.booleans())))
def test_what_is_found_can_be_reviewed(made: list[tuple[float, bool]]) -> None:
    bookings = [ended(days, reviewed=reviewed) for days, reviewed in sorted(made, reverse=True)]
    found = oldest(bookings, NOW)
    can = [not booking.reviewed and is_open(booking.ends_at, NOW) for booking in bookings]
    assert (found == can.index(True)) if any(can) else isinstance(found, str)
