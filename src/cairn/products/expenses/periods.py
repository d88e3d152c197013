"""Days, weeks, months, quarters and years as a ledger counts them: every day lies in exactly one of each kind.

A month begins on the ledger's day and is named after the month that its first day lies in; quarters and years begin on
that day of their first month. Nothing here knows a time: days are those of the ledger's zone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from itertools import islice
from typing import Final, Literal

from cairn.base.refusals import Invalid

Bucket = Literal["day", "week", "month", "quarter", "year"]
MOST_DAYS: Final = 3660
"""Of a range: ten years and a little."""
MOST_BUCKETS: Final = 366
EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2999, 12, 31)
"""What a range may touch: the periods beside it are days that a calendar has, too."""
_DAY: Final = timedelta(days=1)
_LAST_OF_ALL: Final = date.max.toordinal()


class TooManyBuckets(ValueError):
    """A range would fall into more than `MOST_BUCKETS` periods."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weeks begin on day `week_start` of ISO 8601 (1 = Monday), months on day `month_start_day` (1 to 28)."""

    week_start: int
    month_start_day: int


@dataclass(frozen=True, slots=True)
class Period:
    """A whole period, both days included. `key` tells it from others of its kind, and sorts as they follow each other:
    of a day and a week its first day (2026-02-23), of a month 2026-01, of a quarter 2026-Q1, of a year 2026."""

    first: date
    last: date
    key: str


def period_of(day: date, bucket: Bucket, calendar: Calendar) -> Period:
    """The whole period of this kind that the day lies in, as far as there are days (year 1 to 9999)."""
    return _KINDS[bucket](day, calendar)


def tiled(first: date, last: date, bucket: Bucket, calendar: Calendar) -> list[Period]:
    """The whole periods that touch the range, in order, without a gap: the first may begin before it and the last end
    after it. Raises `TooManyBuckets`."""
    found = list(islice(tiles(first, last, bucket, calendar), MOST_BUCKETS + 1))
    if len(found) > MOST_BUCKETS:
        raise TooManyBuckets
    return found


def tiles(first: date, last: date, bucket: Bucket, calendar: Calendar) -> Iterator[Period]:
    """The periods of `tiled`, one after the other, however many."""
    period = period_of(first, bucket, calendar)
    yield period
    while period.last < last:
        period = period_of(period.last + _DAY, bucket, calendar)
        yield period


def check_range(first: date, last: date) -> None:
    """Raises `Invalid` (`range_reversed`, `range_too_wide`, `range_out_of_reach`) where nothing can be reported of
    these days."""
    if last < first:
        raise Invalid.at("?from", "range_reversed", "A range begins before it ends.")
    if (last - first).days >= MOST_DAYS:
        raise Invalid.at("?to", "range_too_wide", f"A range has {MOST_DAYS} days at most.")
    if first < EARLIEST or last > LATEST:
        pointer = "?from" if first < EARLIEST else "?to"
        raise Invalid.at(pointer, "range_out_of_reach", f"A range lies between {EARLIEST} and {LATEST}.")


def default_range(today: date, calendar: Calendar) -> tuple[date, date]:
    """The current month, to its end."""
    month = period_of(today, "month", calendar)
    return month.first, month.last


def previous_of(first: date, last: date, today: date, calendar: Calendar) -> tuple[date, date]:
    """What a range is compared with. To a year, quarter, month or week the one before; while it runs, only as much of
    that as has passed of this one, counted in months and then days, and at most to the end of the month. To any other
    range as many days just before it."""
    for bucket in _LARGEST_FIRST:
        asked = period_of(first, bucket, calendar)
        if (asked.first, asked.last) == (first, last):
            before = period_of(first - _DAY, bucket, calendar)
            if first <= today < last:
                return before.first, _as_far(before.first, first, today, bucket, calendar)
            return before.first, before.last
    return first - (last - first) - _DAY, first - _DAY


def complete(period: Period, first: date, last: date, today: date) -> bool:
    """Whether the whole period lies in the range, and today is its last day or after it."""
    return first <= period.first and period.last <= min(last, today)


_LARGEST_FIRST: Final[tuple[Bucket, ...]] = ("year", "quarter", "month", "week")


def _as_far(before: date, first: date, today: date, bucket: Bucket, calendar: Calendar) -> date:
    """The day that is as far into the period that begins at `before` as today is into the one that begins at
    `first`."""
    if bucket == "week":
        return before + (today - first)
    month = _month(today, calendar)
    months = _number(month.first) - _number(first)
    same = _months(_number(before) + months, 1, "", calendar)
    return min(same.first + (today - month.first), same.last)


def _day(day: date, _: Calendar) -> Period:
    return Period(day, day, day.isoformat())


def _week(day: date, calendar: Calendar) -> Period:
    begins = day.toordinal() - (day.isoweekday() - calendar.week_start) % 7
    first = date.fromordinal(max(begins, 1))
    return Period(first, date.fromordinal(min(begins + 6, _LAST_OF_ALL)), first.isoformat())


def _month(day: date, calendar: Calendar) -> Period:
    number = _owner(day, calendar)
    return _months(number, 1, f"{number // 12:04}-{number % 12 + 1:02}", calendar)


def _quarter(day: date, calendar: Calendar) -> Period:
    number = _owner(day, calendar) // 3 * 3
    return _months(number, 3, f"{number // 12:04}-Q{number % 12 // 3 + 1}", calendar)


def _year(day: date, calendar: Calendar) -> Period:
    number = _owner(day, calendar) // 12 * 12
    return _months(number, 12, f"{number // 12:04}", calendar)


def _number(day: date) -> int:
    """The month of the civil calendar that the day lies in, counted from the year 0."""
    return day.year * 12 + day.month - 1


def _owner(day: date, calendar: Calendar) -> int:
    """The number of the month that the ledger counts the day to."""
    return _number(day) - (day.day < calendar.month_start_day)


def _months(number: int, count: int, key: str, calendar: Calendar) -> Period:
    """So many months of the ledger, from the one with this number."""
    ends = _begins(number + count, calendar) - 1
    return Period(date.fromordinal(_begins(number, calendar)), date.fromordinal(ends), key)


def _begins(number: int, calendar: Calendar) -> int:
    """The ordinal of the first day of this month; of one before or after all days the nearest that there is."""
    year, month = divmod(number, 12)
    if year < 1:
        return 1
    return _LAST_OF_ALL + 1 if year > MAXYEAR else date(year, month + 1, calendar.month_start_day).toordinal()


_KINDS: Final[Mapping[Bucket, Callable[[date, Calendar], Period]]] = {
    "day": _day,
    "week": _week,
    "month": _month,
    "quarter": _quarter,
    "year": _year,
}
