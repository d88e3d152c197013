"""What reports are kept under, and which days they are about."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.expenses.analytics.rules import as_seen, kept_of, key_of, name_of, range_of, tag_of
from cairn.products.expenses.periods import Bucket, Calendar, period_of

pytestmark = pytest.mark.unit
ALICE, BOB = UUID(int=1), UUID(int=2)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
CALENDARS = st.builds(Calendar, week_start=st.integers(1, 7), month_start_day=st.integers(1, 28))


def test_the_key_is_that_of_the_person_the_moment_the_route_and_the_question() -> None:
    key = key_of(ALICE, 7, "summary", {"search": "dentist", "tag": ["b", "a"]})
    assert key.startswith(f"expenses:analytics:{ALICE}:7:summary:")
    assert key.startswith(kept_of(ALICE))
    assert len(key.rpartition(":")[2]) == 64
    assert "dentist" not in key
    assert key == key_of(ALICE, 7, "summary", {"tag": ["a", "b"], "search": "dentist"})


def test_no_two_of_them_are_the_same() -> None:
    questions: list[dict[str, object]] = [
        {}, {"tag": ["a"]}, {"tag": ["a", "b"]}, {"tag": ["a, b"]}, {"any_tag": ["a"]}, {"tag": ["a"], "native": True},
        {"native": False}, {"from": date(2026, 3, 1)}, {"from": date(2026, 3, 2)},
    ]  # fmt: skip
    keys = [
        key_of(person, version, route, question)
        for person in (ALICE, BOB)
        for version in (1, 11)
        for route in ("summary", "by-tag")
        for question in questions
    ]
    assert len(set(keys)) == len(keys) == len({tag_of(key) for key in keys})


@given(DAYS, DAYS, DAYS)
def test_a_report_sees_no_more_of_today_than_it_can_tell(one: date, other: date, today: date) -> None:
    first, last = sorted((one, other))
    seen = as_seen(today, first, last)
    assert first - timedelta(days=1) <= seen <= last
    if first <= today <= last:
        assert seen == today
    assert (today >= last, today < first) == (seen >= last, seen < first)


@given(DAYS, DAYS, CALENDARS)
def test_a_range_that_is_named_by_one_end_ends_with_a_month(
    day: date, today: date, calendar: Calendar
) -> None:
    first, last = range_of(day, None, today, calendar)
    assert first == day
    assert last == max(period_of(one, "month", calendar).last for one in (day, today))
    first, last = range_of(None, day, today, calendar)
    assert (first, last) == (period_of(day, "month", calendar).first, day)
    month = period_of(today, "month", calendar)
    assert range_of(None, None, today, calendar) == (month.first, month.last)
    assert range_of(day, today, today, calendar) == (day, today)


@given(DAYS, CALENDARS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_a_whole_period_has_its_own_name(day: date, calendar: Calendar, bucket: Bucket) -> None:
    period = period_of(day, bucket, calendar)
    assert name_of(period.first, period.last, calendar) == period.key
    after = period.last + timedelta(days=1)
    assert name_of(period.first, after, calendar) in {
        f"{period.first}/{after}", period_of(day, "week", calendar).key,
    }  # fmt: skip
