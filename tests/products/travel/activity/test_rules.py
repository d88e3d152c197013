"""Weights that decay, without ever being computed anew; who a viewer is."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.activity.rules import (
    EPOCH,
    FOR_EVER,
    WEIGHTS,
    day_of,
    impulse,
    is_person,
    joined,
    trend_of,
    viewer,
)

pytestmark = pytest.mark.unit
WEIGHT = st.sampled_from(sorted(WEIGHTS.values()))
TIME = st.integers(0, 24 * 1500).map(lambda hours: EPOCH + timedelta(hours=hours))
EVENTS = st.lists(st.tuples(WEIGHT, TIME), min_size=1, max_size=30)


def at(hours: float) -> datetime:
    return EPOCH + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("events", "trend"),
    [
        ([(1, 0), (1, 0)], 0.6931),
        ([(1, 72)], 0.6931),
        ([(1, 0), (3, 24), (5, 72)], 2.6933),
        ([(5, 0)], 1.6094),
    ],
)
def test_case_40_vectors_of_the_trend(events: list[tuple[int, float]], trend: float) -> None:
    found = trend_of((weight, at(hours)) for weight, hours in events)
    assert found is not None
    assert round(found, 4) == trend


def test_nothing_has_no_trend() -> None:
    assert trend_of([]) is None


@given(EVENTS, st.randoms())
def test_case_40_trend_is_free_of_order(events: list[tuple[int, datetime]], dice: object) -> None:
    shuffled = list(events)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert trend_of(shuffled) == pytest.approx(trend_of(events), abs=1e-9)


@given(EVENTS, WEIGHT, TIME)
def test_case_40_trend_grows_with_each_event_and_is_bounded(
    events: list[tuple[int, datetime]], weight: int, time: datetime
) -> None:
    before, after = trend_of(events), trend_of([*events, (weight, time)])
    assert before is not None
    assert after is not None
    assert after >= before
    most = max(impulse(*event) for event in [*events, (weight, time)])
    assert most <= after <= most + math.log(len(events) + 1) + 1e-9


@given(EVENTS, EVENTS, st.integers(0, 24 * 365))
def test_case_31_the_order_of_trends_is_that_of_the_decayed_sums_whenever_one_looks(
    one: list[tuple[int, datetime]], other: list[tuple[int, datetime]], hours: int
) -> None:
    now = EPOCH + timedelta(hours=24 * 1500 + hours)
    first, second = decayed(one, now), decayed(other, now)
    trends = trend_of(one), trend_of(other)
    assert trends[0] is not None
    assert trends[1] is not None
    assert math.log(first) - math.log(second) == pytest.approx(trends[0] - trends[1], abs=1e-6)


def decayed(events: list[tuple[int, datetime]], now: datetime) -> float:
    return math.fsum(weight * 2 ** -((now - time) / timedelta(hours=72)) for weight, time in events)


@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_joining_is_commutative(one: float, other: float) -> None:
    assert joined(one, other) == joined(other, one)


def test_days_are_those_of_utc_and_a_rating_has_one_for_ever() -> None:
    late = datetime.fromisoformat("2026-05-02T01:00:00+02:00")
    assert day_of("view", late) == datetime(2026, 5, 1, tzinfo=UTC).date()
    assert day_of("rating", late) == day_of("rating", late + timedelta(days=400)) == FOR_EVER


def test_a_viewer_is_the_same_for_one_day_and_leads_to_nobody() -> None:
    alice, bob = UUID(int=1), UUID(int=2)
    assert viewer(b"s", b"day", alice, "10.0.0.0/24") == viewer(b"s", b"day", alice, "10.9.9.0/24")
    assert viewer(b"s", b"day", None, "10.0.0.0/24") == viewer(b"s", b"day", None, "10.0.0.0/24")
    different = {
        viewer(b"s", b"day", alice, ""), viewer(b"s", b"day", bob, ""), viewer(b"s", b"next", alice, ""),
        viewer(b"other", b"day", alice, ""), viewer(b"s", b"day", None, ""),
        viewer(b"s", b"day", None, str(alice)),
    }  # fmt: skip
    assert len(different) == 6
    assert all(len(one) == 64 for one in different)


@pytest.mark.parametrize(
    ("agent", "purpose", "person"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", None, True),
        (None, None, True),
        ("", "", True),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", None, False),
        ("facebookexternalhit/1.1", None, False),
        ("Mozilla/5.0", "prefetch", False),
        ("Mozilla/5.0", "Prefetch;prerender", False),
    ],
)
def test_bots_and_prefetches_are_no_people(agent: str | None, purpose: str | None, person: bool) -> None:
    assert is_person(agent, purpose) is person
