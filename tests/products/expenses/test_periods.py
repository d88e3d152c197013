"""Periods (R5): they tile, whatever a ledger's calendar is."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.base.refusals import Invalid
from cairn.products.expenses.periods import (
    EARLIEST,
    LATEST,
    MOST_DAYS,
    Bucket,
    Calendar,
    Period,
    TooManyBuckets,
    check_range,
    complete,
    default_range,
    period_of,
    previous_of,
    tiled,
)

pytestmark = pytest.mark.unit
USUAL = Calendar(week_start=1, month_start_day=1)
DAY = timedelta(days=1)
BUCKETS = st.sampled_from(get_args(Bucket))
CALENDARS = st.builds(Calendar, week_start=st.integers(1, 7), month_start_day=st.integers(1, 28))
DAYS = st.dates(EARLIEST, LATEST)


def day(text: str) -> date:
    return date.fromisoformat(text)


def period(first: str, last: str, key: str) -> Period:
    return Period(day(first), day(last), key)


@pytest.mark.parametrize(
    ("of", "bucket", "calendar", "found"),
    [
        ("2026-02-24", "month", Calendar(1, 25), period("2026-01-25", "2026-02-24", "2026-01")),
        ("2026-02-25", "month", Calendar(1, 25), period("2026-02-25", "2026-03-24", "2026-02")),
        ("2026-01-24", "month", Calendar(1, 25), period("2025-12-25", "2026-01-24", "2025-12")),
        ("2026-01-24", "quarter", Calendar(1, 25), period("2025-10-25", "2026-01-24", "2025-Q4")),
        ("2026-01-25", "quarter", Calendar(1, 25), period("2026-01-25", "2026-04-24", "2026-Q1")),
        ("2026-01-24", "year", Calendar(1, 25), period("2025-01-25", "2026-01-24", "2025")),
        ("2024-02-29", "month", USUAL, period("2024-02-01", "2024-02-29", "2024-02")),
        ("2026-12-31", "quarter", USUAL, period("2026-10-01", "2026-12-31", "2026-Q4")),
        ("2026-12-31", "year", USUAL, period("2026-01-01", "2026-12-31", "2026")),
        ("2026-03-01", "week", USUAL, period("2026-02-23", "2026-03-01", "2026-02-23")),
        ("2026-03-01", "week", Calendar(7, 1), period("2026-03-01", "2026-03-07", "2026-03-01")),
        ("2026-03-01", "day", USUAL, period("2026-03-01", "2026-03-01", "2026-03-01")),
    ],
)  # fmt: skip
def test_case_01_periods_of_r5(of: str, bucket: Bucket, calendar: Calendar, found: Period) -> None:
    assert period_of(day(of), bucket, calendar) == found


@pytest.mark.parametrize("month_start_day", range(1, 29))
def test_case_12_periods_tile_over_ten_years(month_start_day: int) -> None:
    calendar = Calendar(1 + month_start_day % 7, month_start_day)
    first, last = day("2019-01-01"), day("2028-12-31")
    for bucket in ("month", "quarter", "year"):
        periods = tiled(first, last, bucket, calendar)
        assert periods[0].first <= first <= periods[0].last
        assert periods[-1].first <= last <= periods[-1].last
        assert all(earlier.last + DAY == later.first for earlier, later in pairwise(periods))
        assert len({found.key for found in periods}) == len(periods)
        assert [found.key for found in periods] == sorted(found.key for found in periods)
        assert {found.first.day for found in periods} == {month_start_day}


@given(DAYS, BUCKETS, CALENDARS)
def test_every_day_lies_in_its_period_and_in_no_other(of: date, bucket: Bucket, calendar: Calendar) -> None:
    found = period_of(of, bucket, calendar)
    assert found.first <= of <= found.last
    assert period_of(found.first, bucket, calendar) == period_of(found.last, bucket, calendar) == found
    assert period_of(found.last + DAY, bucket, calendar).first == found.last + DAY
    assert period_of(found.first - DAY, bucket, calendar).last == found.first - DAY


@given(DAYS, st.integers(0, 365), BUCKETS, CALENDARS)
def test_tiles_touch_the_range_and_leave_nothing_between(
    first: date, days: int, bucket: Bucket, calendar: Calendar
) -> None:
    last = first + days * DAY
    periods = tiled(first, last, bucket, calendar)
    assert periods[0].first <= first <= periods[0].last
    assert periods[-1].first <= last <= periods[-1].last
    assert all(earlier.last + DAY == later.first for earlier, later in pairwise(periods))


@pytest.mark.parametrize("bucket", get_args(Bucket))
@pytest.mark.parametrize("start", [1, 15, 28])
def test_case_10_there_is_a_period_at_both_ends_of_time(bucket: Bucket, start: int) -> None:
    calendar = Calendar(week_start=start % 7 + 1, month_start_day=start)
    assert period_of(date.min, bucket, calendar).first == date.min
    assert period_of(date.max, bucket, calendar).last == date.max


def test_case_10_there_are_366_buckets_at_most() -> None:
    first = day("2024-01-01")
    assert len(tiled(first, day("2024-12-31"), "day", USUAL)) == 366
    with pytest.raises(TooManyBuckets):
        tiled(first, day("2025-01-01"), "day", USUAL)


@pytest.mark.parametrize(
    ("first", "last", "pointer", "code"),
    [
        ("2026-03-02", "2026-03-01", "?from", "range_reversed"),
        ("2026-01-01", "2226-01-01", "?to", "range_too_wide"),
        ("2026-01-01", str(day("2026-01-01") + MOST_DAYS * DAY), "?to", "range_too_wide"),
        ("0001-01-01", "0001-01-01", "?from", "range_out_of_reach"),
        ("9999-12-31", "9999-12-31", "?to", "range_out_of_reach"),
    ],
)
def test_case_10_ranges_that_are_none(first: str, last: str, pointer: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_range(day(first), day(last))
    assert [(problem.pointer, problem.code) for problem in refused.value.errors] == [(pointer, code)]


def test_a_range_may_be_a_day_or_3660() -> None:
    check_range(day("2026-03-01"), day("2026-03-01"))
    check_range(day("2026-03-01"), day("2026-03-01") + (MOST_DAYS - 1) * DAY)


@pytest.mark.parametrize(
    ("first", "last", "today", "calendar", "previous"),
    [
        ("2026-04-01", "2026-04-30", "2026-04-09", USUAL, ("2026-03-01", "2026-03-09")),
        ("2026-03-01", "2026-03-31", "2026-03-31", USUAL, ("2026-02-01", "2026-02-28")),
        ("2026-03-01", "2026-03-31", "2026-03-30", USUAL, ("2026-02-01", "2026-02-28")),
        ("2026-03-01", "2026-03-31", "2026-06-15", USUAL, ("2026-02-01", "2026-02-28")),
        ("2026-03-01", "2026-03-31", "2026-01-15", USUAL, ("2026-02-01", "2026-02-28")),
        ("2026-04-01", "2026-04-09", "2026-04-09", USUAL, ("2026-03-23", "2026-03-31")),
        ("2026-03-01", "2026-03-30", "2026-06-15", USUAL, ("2026-01-30", "2026-02-28")),
        ("2026-01-01", "2026-12-31", "2027-01-01", USUAL, ("2025-01-01", "2025-12-31")),
        ("2025-01-01", "2025-12-31", "2025-03-01", USUAL, ("2024-01-01", "2024-03-01")),
        ("2024-01-01", "2024-12-31", "2024-02-29", USUAL, ("2023-01-01", "2023-02-28")),
        ("2026-04-01", "2026-06-30", "2026-05-31", USUAL, ("2026-01-01", "2026-02-28")),
        ("2026-04-01", "2026-06-30", "2026-07-01", USUAL, ("2026-01-01", "2026-03-31")),
        ("2026-02-23", "2026-03-01", "2026-02-25", USUAL, ("2026-02-16", "2026-02-18")),
        ("2026-02-23", "2026-03-01", "2026-03-01", USUAL, ("2026-02-16", "2026-02-22")),
        ("2026-02-25", "2026-03-24", "2026-03-02", Calendar(1, 25), ("2026-01-25", "2026-01-30")),
        ("2026-02-25", "2026-03-24", "2026-04-01", Calendar(1, 25), ("2026-01-25", "2026-02-24")),
        ("2026-03-05", "2026-03-05", "2026-03-05", USUAL, ("2026-03-04", "2026-03-04")),
    ],
)  # fmt: skip
def test_case_01_what_a_range_is_compared_with(
    first: str, last: str, today: str, calendar: Calendar, previous: tuple[str, str]
) -> None:
    assert previous_of(day(first), day(last), day(today), calendar) == (day(previous[0]), day(previous[1]))


@given(DAYS, st.integers(0, MOST_DAYS - 1), DAYS, CALENDARS)
def test_what_comes_before_ends_before_it(first: date, days: int, today: date, calendar: Calendar) -> None:
    before, until = previous_of(first, first + days * DAY, today, calendar)
    assert before <= until < first


@given(DAYS, CALENDARS)
def test_without_a_range_it_is_the_current_month(today: date, calendar: Calendar) -> None:
    first, last = default_range(today, calendar)
    assert first <= today <= last
    assert period_of(today, "month", calendar) == period_of(first, "month", calendar)
    assert period_of(last + DAY, "month", calendar).first == last + DAY


def test_a_period_is_complete_when_it_lies_in_the_range_and_has_ended() -> None:
    march = period_of(day("2026-03-10"), "month", USUAL)
    assert complete(march, day("2026-03-01"), day("2026-03-31"), day("2026-03-31"))
    assert complete(march, day("2026-01-01"), day("2026-12-31"), day("2026-04-01"))
    assert not complete(march, day("2026-03-01"), day("2026-03-31"), day("2026-03-30"))
    assert not complete(march, day("2026-03-02"), day("2026-03-31"), day("2026-04-01"))
    assert not complete(march, day("2026-03-01"), day("2026-03-30"), day("2026-04-01"))
