"""When a booking is, what it costs, and what can become of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.base.money import exponent
from cairn.products.travel.bookings.rules import (
    HALVES,
    answer_until,
    days_of,
    in_touch,
    is_late,
    price,
    span_of,
    step,
)

pytestmark = pytest.mark.unit
BERLIN, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu")
CAIRO, AZORES = ZoneInfo("Africa/Cairo"), ZoneInfo("Atlantic/Azores")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rate", "currency", "quantity", "expected"),
    [
        ("19.99", "EUR", "2.5", "49.98"),
        ("3333", "JPY", "1.5", "5000"),
        ("1", "JPY", "0.5", "1"),
        ("3", "JPY", "1.5", "5"),
        ("0.01", "EUR", "0.5", "0.01"),
        ("0.05", "EUR", "0.5", "0.03"),
        ("0.001", "KWD", "2.5", "0.003"),
        ("120.00", "EUR", "3", "360.00"),
        ("999999999999999.99", "EUR", "24", "23999999999999999.76"),
    ],
)
def test_case_40_prices_are_rounded_half_up(rate: str, currency: str, quantity: str, expected: str) -> None:
    found = price(Decimal(rate), currency, Decimal(quantity))
    assert str(found) == expected


@given(
    st.integers(0, 10**9),
    st.sampled_from(sorted(HALVES)),
    st.sampled_from(["EUR", "JPY", "KWD"]),
)
def test_case_40_a_price_is_never_off_by_more_than_half_a_unit(
    units: int, hours: Decimal, currency: str
) -> None:
    unit = Decimal(1).scaleb(-exponent(currency))
    found = price(units * unit, currency, hours)
    assert -unit / 2 < found - units * unit * hours <= unit / 2
    assert found >= 0


@pytest.mark.parametrize(
    ("first", "last", "start", "hours", "zone", "begins", "lasts"),
    [
        ("2026-06-10", None, "09:00", "2.5", BERLIN, "2026-06-10T07:00", 2.5),
        ("2026-06-10", None, "09:00", "2.5", KATHMANDU, "2026-06-10T03:15", 2.5),
        ("2026-06-10", None, None, "2.5", BERLIN, "2026-06-09T22:00", 24),
        ("2026-03-29", None, None, "8", BERLIN, "2026-03-28T23:00", 23),
        ("2026-10-25", None, None, "8", BERLIN, "2026-10-24T22:00", 25),
        ("2026-03-28", "2026-03-30", None, None, BERLIN, "2026-03-27T23:00", 71),
        ("2026-03-29", None, "01:00", "3", BERLIN, "2026-03-29T00:00", 3),
        ("2026-03-29", None, "02:30", "1", BERLIN, "2026-03-29T01:30", 1),
        ("2026-10-25", None, "02:30", "1", BERLIN, "2026-10-25T00:30", 1),
        ("2026-04-24", None, None, "8", CAIRO, "2026-04-23T22:00", 23),
        ("2026-10-29", None, None, "8", CAIRO, "2026-10-28T21:00", 25),
        ("2026-10-25", None, None, "8", AZORES, "2026-10-25T00:00", 25),
        ("2026-12-31", None, "23:30", "24", BERLIN, "2026-12-31T22:30", 24),
    ],
)
def test_case_23_spans_on_days_on_which_clocks_change(
    first: str,
    last: str | None,
    start: str | None,
    hours: str | None,
    zone: ZoneInfo,
    begins: str,
    lasts: float,
) -> None:
    on = date.fromisoformat(first)
    made = span_of(
        on, date.fromisoformat(last) if last else on, time.fromisoformat(start) if start else None,
        Decimal(hours) if hours else None, zone,
    )  # fmt: skip
    assert made[0] == datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert made[1] - made[0] == timedelta(hours=lasts)


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 1)),
    st.integers(0, 29),
    st.sampled_from([BERLIN, CAIRO, KATHMANDU]),
)
def test_case_23_whole_days_lie_side_by_side(first: date, more: int, zone: ZoneInfo) -> None:
    last = first + timedelta(days=more)
    starts, ends = span_of(first, last, None, None, zone)
    assert span_of(last + timedelta(days=1), last + timedelta(days=1), None, None, zone)[0] == ends
    assert abs((ends - starts) - timedelta(days=days_of(first, last))) <= timedelta(hours=1)


def test_a_guide_has_72_hours_or_until_the_start() -> None:
    soon, later = NOW + timedelta(hours=5), NOW + timedelta(days=9)
    assert answer_until(NOW, later, later + timedelta(hours=1)) == NOW + timedelta(hours=72)
    assert answer_until(NOW, soon, soon + timedelta(hours=1)) == soon
    assert answer_until(NOW, NOW - timedelta(hours=5), NOW + timedelta(hours=19)) == NOW + timedelta(hours=19)


BEFORE, DURING, AFTER = NOW - timedelta(hours=1), NOW, NOW + timedelta(hours=3)
GOES = {
    ("pending", "confirmed"): {BEFORE, DURING, AFTER},
    ("pending", "declined"): {BEFORE, DURING, AFTER},
    ("pending", "cancelled"): {BEFORE, DURING, AFTER},
    ("confirmed", "cancelled"): {BEFORE},
    ("confirmed", "completed"): {AFTER},
    ("confirmed", "no_show"): {DURING, AFTER},
}
EARLY = {("confirmed", "completed"): {BEFORE, DURING}, ("confirmed", "no_show"): {BEFORE}}


@pytest.mark.parametrize("at", [BEFORE, DURING, AFTER])
@pytest.mark.parametrize("becomes", ["confirmed", "declined", "cancelled", "completed", "no_show"])
@pytest.mark.parametrize(
    "status", ["pending", "confirmed", "declined", "cancelled", "expired", "completed", "no_show"]
)
def test_what_can_become_of_a_booking(status: str, becomes: str, at: datetime) -> None:
    expected = "closed"
    if status == becomes:
        expected = "done"
    elif at in GOES.get((status, becomes), ()):
        expected = "go"
    elif at in EARLY.get((status, becomes), ()):
        expected = "early"
    assert step(becomes, status, at, NOW, NOW + timedelta(hours=3)) == expected


def test_inside_the_hours_of_the_policy_it_is_late() -> None:
    assert not is_late(NOW, NOW + timedelta(hours=24), 24)
    assert is_late(NOW, NOW + timedelta(hours=24) - timedelta(seconds=1), 24)
    assert is_late(NOW, NOW + timedelta(hours=100), 168)


def test_in_touch_from_the_confirmation_until_30_days_after_the_end() -> None:
    end = NOW - timedelta(days=30)
    assert not in_touch("confirmed", end, NOW)
    assert in_touch("completed", end + timedelta(seconds=1), NOW)
    for status in ("pending", "declined", "cancelled", "expired", "no_show"):
        assert not in_touch(status, NOW + timedelta(days=1), NOW)
