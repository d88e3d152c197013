"""What a consent can become, from when to when it holds, and when a guardian's has to be reviewed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn.products.casework.consents.rules import (
    BECOMES,
    holds_from,
    is_back_dated,
    latest_end,
    review_required,
    span_problem,
    state_at,
)

pytestmark = pytest.mark.unit
NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_case_24_what_can_become_of_it() -> None:
    assert {(before, after) for before, becomes in BECOMES.items() for after in becomes} == {
        ("requested", "given"), ("requested", "refused"), ("given", "withdrawn"), ("given", "renewed"),
        ("given", "invalidated"), ("renewed", "withdrawn"), ("renewed", "invalidated"), ("expired", "renewed"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("state", "end", "found"),
    [
        ("given", NOW, "expired"),
        ("given", NOW + timedelta(microseconds=1), "given"),
        ("renewed", NOW, "expired"),
        ("requested", NOW - DAY, "requested"),
        ("withdrawn", NOW - DAY, "withdrawn"),
        ("invalidated", NOW - DAY, "invalidated"),
    ],
)
def test_it_expires_at_its_end(state: str, end: datetime, found: str) -> None:
    assert state_at({"state": state, "expires_at": end}, NOW) == found


def test_it_holds_from_when_both_are_true() -> None:
    assert holds_from({"valid_from": NOW - DAY, "recorded_at": NOW}) == NOW
    assert holds_from({"valid_from": NOW + DAY, "recorded_at": NOW}) == NOW + DAY


@pytest.mark.parametrize(
    ("back", "method", "evidence", "refused"),
    [
        (timedelta(minutes=5), "verbal", None, False),
        (timedelta(minutes=5, microseconds=1), "verbal", None, True),
        (30 * DAY, "written", "Folder 1", False),
        (30 * DAY + timedelta(microseconds=1), "written", "Folder 1", True),
        (31 * DAY, "written", "Folder 1", True),
        (DAY, "electronic", "Folder 1", True),
        (DAY, "written", None, True),
        (-DAY, "verbal", None, False),
    ],
)
def test_case_24_how_far_back(back: timedelta, method: str, evidence: str | None, *, refused: bool) -> None:
    assert is_back_dated(NOW - back, NOW, method, evidence) is refused


@pytest.mark.parametrize(
    ("begin", "end", "pointer"),
    [
        (NOW, NOW + DAY, None),
        (NOW, NOW, "/expires_at"),
        (NOW - DAY, NOW, "/expires_at"),
        (NOW + DAY, NOW + DAY, "/expires_at"),
        (NOW, datetime(2035, 6, 15, 12, tzinfo=UTC), None),
        (NOW, datetime(2035, 6, 15, 12, 0, 1, tzinfo=UTC), "/expires_at"),
        (NOW + 400 * DAY, NOW + 500 * DAY, "/valid_from"),
    ],
)
def test_how_long(begin: datetime, end: datetime, pointer: str | None) -> None:
    problem = span_problem(begin, end, NOW)
    assert (problem and problem.pointer) == pointer


def test_ten_years_after_a_leap_day() -> None:
    assert latest_end(datetime(2028, 2, 29, tzinfo=UTC)) == datetime(2038, 2, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("born", "precision", "now", "zone", "age", "review"),
    [
        ("2007-06-15", "day", NOW, "UTC", 18, True),
        ("2007-06-16", "day", NOW, "UTC", 18, False),
        ("2007-06-16", "day", NOW, "Pacific/Auckland", 18, True),
        ("2007-06-15", "day", datetime(2025, 6, 15, 1, tzinfo=UTC), "America/New_York", 18, False),
        ("2004-06-15", "day", NOW, "UTC", 21, True),
        ("2004-06-16", "day", NOW, "UTC", 21, False),
        ("2007-06-30", "month", NOW, "UTC", 18, True),
        ("2007-07-01", "month", NOW, "UTC", 18, False),
        ("2007-01-01", "year", NOW, "UTC", 18, True),
        ("2008-01-01", "year", NOW, "UTC", 18, False),
        ("2009-01-01", "estimated", NOW, "UTC", 18, True),
        ("2010-01-01", "estimated", NOW, "UTC", 18, False),
        ("2008-02-29", "day", datetime(2026, 2, 28, 12, tzinfo=UTC), "UTC", 18, False),
        ("2008-02-29", "day", datetime(2026, 3, 1, 12, tzinfo=UTC), "UTC", 18, True),
        (None, None, NOW, "UTC", 18, True),
    ],
)
def test_case_24_majority_by_what_is_known_of_the_birth(
    born: str | None, precision: str | None, now: datetime, zone: str, age: int, *, review: bool
) -> None:
    person = {"date_of_birth": born, "birth_precision": precision, "zone": zone, "majority_age": age}
    assert review_required({"given_by": "guardian"}, person, now) is review
    assert review_required({"given_by": "self"}, person, now) is False
    assert review_required({"given_by": "legal_representative"}, person, now) is False
