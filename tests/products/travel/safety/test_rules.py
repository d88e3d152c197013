"""The formulas of safety: the specification's vectors, and what holds for all numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.safety import rules
from cairn.products.travel.safety.rules import Evidence
from cairn.products.travel.votes.rules import wilson

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
LONG_AGO = NOW - timedelta(days=400)
SCORES = st.integers(1, 5)
WEIGHTED = st.lists(st.tuples(SCORES, st.floats(0, 1, allow_nan=False)), max_size=30)


def evidence(score: int = 5, **over: object) -> Evidence:
    values: dict[str, object] = {
        "score": score, "women_score": None, "night_score": None, "time_of_day": None, "experienced": None,
        "created_at": NOW, "verified": True, "since": LONG_AGO, "attested": False, "by_owner": False, **over,
    }  # fmt: skip
    return Evidence(**values)  # type: ignore[arg-type]


EVIDENCE = st.builds(
    evidence,
    SCORES,
    women_score=st.none() | SCORES,
    night_score=st.none() | SCORES,
    time_of_day=st.sampled_from([None, "day", "night", "both"]),
    experienced=st.none() | st.dates(date(2021, 7, 1), date(2026, 6, 30)),
    verified=st.booleans(),
    since=st.sampled_from([LONG_AGO, NOW]),
    attested=st.booleans(),
    by_owner=st.booleans(),
)


@pytest.mark.parametrize(
    ("mean", "weight", "expected"), [(5.0, 1, 3.909), (4.7, 40, 4.520), (4.5, 200, 4.467)]
)
def test_case_40_bayesian_average(mean: float, weight: float, expected: float) -> None:
    assert round(rules.bayesian(mean, weight, 3.8, rules.RATING_WEIGHT), 3) == expected


def test_case_40_safety_score_decays_and_trusts() -> None:
    """The specification's example: ratings of today, of 180 and of 360 days ago."""
    weights = [rules.decayed(days, trust) for days, trust in ((0, 1.0), (180, 1.0), (360, 0.5))]
    assert weights == [1, 0.5, 0.125]
    score, n, effective = rules.safety_score(zip((5, 4, 2), weights, strict=True), 3.8)
    assert (score, n, effective) == (Decimal("3.96"), 3, 1.625)


def test_case_40_safety_of_three_ratings() -> None:
    found = rules.safety([evidence(), evidence(), evidence()], 3.8, NOW, WEEK)
    assert (found.score, found.n, found.n_eff) == (Decimal("4.25"), 3, 3.0)
    assert (found.day, found.night) == (None, None)


def test_case_40_the_example_through_dates_and_accounts() -> None:
    ratings = [
        evidence(5),
        evidence(4, experienced=NOW.date() - timedelta(days=180)),
        evidence(2, created_at=NOW - timedelta(days=360), verified=False),
        evidence(1, since=NOW - timedelta(days=6)),
    ]
    found = rules.safety(ratings, 3.8, NOW, WEEK)
    assert (found.score, found.n, found.n_eff) == (Decimal("3.96"), 3, 1.625)


@pytest.mark.parametrize(
    ("good", "ratings", "bound", "holds"),
    [
        (5, 5, 0.649, True),
        (4, 4, 0.597, False),
        (6, 7, 0.548, False),
        (7, 8, 0.589, False),
        (8, 9, 0.623, True),
        (9, 10, 0.652, True),
        (20, 25, 0.642, True),
    ],
)
def test_case_40_women_safe_evidence(good: int, ratings: int, bound: float, holds: bool) -> None:
    assert round(wilson(good, ratings, rules.Z_90), 3) == bound
    assert rules.women_evidence(good, ratings) is holds


def test_no_score_below_three_ratings_that_weigh_anything() -> None:
    young = evidence(since=NOW - WEEK + timedelta(seconds=1))
    assert rules.safety([evidence(), evidence(), young], 3.8, NOW, WEEK).score is None
    assert rules.safety([evidence()] * 2, 3.8, NOW, WEEK).n == 2


def test_an_account_counts_from_its_seventh_day_on() -> None:
    old, young = NOW - WEEK, NOW - WEEK + timedelta(microseconds=1)
    assert rules.trust(verified=True, since=old, now=NOW, min_age=WEEK) == 1.0
    assert rules.trust(verified=False, since=old, now=NOW, min_age=WEEK) == 0.5
    assert rules.trust(verified=True, since=young, now=NOW, min_age=WEEK) == 0.0


def test_day_and_night_are_of_their_own_ratings() -> None:
    ratings = [evidence(5, time_of_day="day")] * 2 + [evidence(5, time_of_day="both", night_score=1)] * 3
    found = rules.safety(ratings, 3.5, NOW, WEEK)
    assert found.day == rules.safety([evidence(5)] * 5, 3.5, NOW, WEEK).score
    assert found.night == rules.safety([evidence(1)] * 3, 3.5, NOW, WEEK).score


def test_means_lean_on_three_and_a_half_below_a_hundred() -> None:
    assert rules.prior(4.8, 99) == rules.prior(None, None) == 3.5
    assert rules.prior(4.8, 100) == 4.8


@pytest.mark.parametrize(
    ("over", "counted"),
    [
        ({}, 1),
        ({"attested": False}, 0),
        ({"by_owner": True}, 0),
        ({"since": NOW - timedelta(days=6)}, 0),
        ({"women_score": None}, 0),
        ({"experienced": NOW.date() - timedelta(days=365)}, 1),
        ({"experienced": NOW.date() - timedelta(days=366)}, 0),
        ({"created_at": NOW - timedelta(days=366)}, 0),
    ],
)
def test_whose_ratings_speak_for_women(over: dict[str, object], counted: int) -> None:
    rating = evidence(**{"women_score": 4, "attested": True, **over})  # type: ignore[arg-type]
    assert rules.women_counted([rating], NOW, WEEK) == (counted, counted)


@pytest.mark.parametrize(
    ("before", "hold", "n", "k", "warned", "state", "after", "reasons"),
    [
        ("unrated", "none", 0, 0, False, "provisional", "none", ("too_few_ratings",)),
        ("provisional", "none", 5, 5, False, "women_safe", "none", ()),
        ("provisional", "none", 5, 5, True, "provisional", "none", ("open_critical_warning",)),
        ("women_safe", "none", 7, 6, False, "provisional", "none", ("share_too_low",)),
        ("women_safe", "none", 5, 5, True, "under_review", "under_review",
         ("open_critical_warning", "moderator_hold")),
        ("under_review", "under_review", 5, 5, False, "under_review", "under_review", ("moderator_hold",)),
        ("revoked", "revoked", 5, 5, False, "revoked", "revoked", ("moderator_hold",)),
        ("under_review", "none", 5, 5, False, "women_safe", "none", ()),
        ("under_review", "none", 5, 5, True, "provisional", "none", ("open_critical_warning",)),
    ],
)  # fmt: skip
def test_the_women_safe_state(
    before: str, hold: str, n: int, k: int, warned: bool, state: str, after: str, reasons: tuple[str, ...]
) -> None:
    found = rules.women_decided(
        cast("rules.WomenState", before), cast("rules.Hold", hold), n, k, warned=warned, rated=True
    )
    assert (found.state, found.hold, found.reasons) == (state, after, reasons)


def test_without_any_womens_score_it_is_unrated() -> None:
    assert rules.women_decided("unrated", "none", 0, 0, warned=True, rated=False).state == "unrated"


def test_the_bound_is_kept_back_below_five() -> None:
    assert rules.women_decided("unrated", "none", 4, 4, warned=False, rated=True).lower_bound is None
    five = rules.women_decided("unrated", "none", 5, 5, warned=False, rated=True)
    assert five.lower_bound is not None
    assert round(five.lower_bound, 3) == 0.649


def test_what_a_moderator_can_decide() -> None:
    decided = {
        (decision, hold): rules.held_after(decision, hold)
        for decision in get_args(rules.Decision)
        for hold in get_args(rules.Hold)
    }
    assert {key: after for key, after in decided.items() if after is not None} == {
        ("clear", "under_review"): "none",
        ("revoke", "under_review"): "revoked",
        ("restore", "revoked"): "none",
    }


@given(WEIGHTED, st.floats(1, 5))
def test_case_40_scores_are_bounded_and_order_free(
    weighted: list[tuple[int, float]], leans_on: float
) -> None:
    found = rules.safety_score(weighted, leans_on)
    assert found == rules.safety_score(reversed(weighted), leans_on)
    assert found[0] is None or 1 <= found[0] <= 5
    bayes = rules.rating_bayes(weighted, leans_on)
    assert bayes == rules.rating_bayes(weighted[::-1], leans_on)
    assert bayes is None or 1 - 1e-9 <= bayes <= 5 + 1e-9


@given(st.floats(1, 5), st.floats(1, 5), st.floats(0, 1000), st.floats(1, 5))
def test_case_40_the_bayesian_average_is_between_and_monotone(
    low: float, high: float, weight: float, leans_on: float
) -> None:
    low, high = min(low, high), max(low, high)
    found = rules.bayesian(low, weight, leans_on, rules.SAFETY_WEIGHT)
    assert min(low, leans_on) - 1e-9 <= found <= max(low, leans_on) + 1e-9
    assert found <= rules.bayesian(high, weight, leans_on, rules.SAFETY_WEIGHT) + 1e-9


@given(st.lists(EVIDENCE, min_size=3, max_size=12), st.integers(1, 4))
def test_case_40_a_better_rating_never_lowers_the_score(ratings: list[Evidence], by: int) -> None:
    better = [evidence(min(5, ratings[0].score + by), experienced=ratings[0].experienced)]
    same = [evidence(ratings[0].score, experienced=ratings[0].experienced)]
    low = rules.safety([*same, *ratings[1:]], 3.5, NOW, WEEK)
    high = rules.safety([*better, *ratings[1:]], 3.5, NOW, WEEK)
    assert low.n == high.n
    assert low.score is None or (high.score is not None and low.score <= high.score)


@given(st.lists(EVIDENCE, max_size=12), st.lists(SCORES, max_size=20))
def test_case_40_young_accounts_change_nothing(ratings: list[Evidence], scores: list[int]) -> None:
    crowd = [evidence(score, since=NOW, women_score=score, attested=True) for score in scores]
    assert rules.safety([*ratings, *crowd], 3.5, NOW, WEEK) == rules.safety(ratings, 3.5, NOW, WEEK)
    assert rules.women_counted([*ratings, *crowd], NOW, WEEK) == rules.women_counted(ratings, NOW, WEEK)


@given(
    st.sampled_from(get_args(rules.WomenState)),
    st.sampled_from(get_args(rules.Hold)),
    st.integers(0, 30),
    st.integers(0, 30),
    st.booleans(),
    st.booleans(),
)
def test_case_40_nothing_but_evidence_makes_women_safe(
    before: rules.WomenState, hold: rules.Hold, n: int, k: int, warned: bool, rated: bool
) -> None:
    n, k = max(n, k), min(n, k)
    found = rules.women_decided(before, hold, n, k, warned=warned, rated=rated)
    safe = rules.women_evidence(k, n) and not warned and hold == "none"
    assert (found.state == "women_safe") is safe
    assert bool(found.reasons) is not safe
    assert (found.lower_bound is None) is (n < 5)
    assert hold in {"none", found.hold}


@given(st.integers(0, 200), st.integers(0, 200))
def test_case_40_the_share_is_bounded_and_monotone(one: int, other: int) -> None:
    good, total = min(one, other), max(one, other)
    bound = wilson(good, total, rules.Z_90)
    assert 0 <= bound <= 1
    assert total == 0 or bound <= good / total + 1e-12
    assert good == 0 or wilson(good - 1, total, rules.Z_90) <= bound
