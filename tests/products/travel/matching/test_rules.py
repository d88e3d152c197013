"""What fits how well: the vectors of the specification, and what holds for every pair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.matching.rules import (
    WEIGHTS,
    Traits,
    features,
    kilometres,
    reasons,
    scored,
)
from cairn.products.travel.words import words

pytestmark = pytest.mark.unit

MAY = (date(2026, 5, 1), date(2026, 5, 10))
WISH = Traits(
    words=words("Pokhara, Nepal"), country="NP", dates=MAY, interests=frozenset({"hiking", "food"}),
    languages=frozenset({"en"}), pace="moderate", budget="low",
)  # fmt: skip


def fit(wished: Traits, offered: Traits) -> tuple[float, float]:
    score, coverage = scored(features(wished, offered))
    return round(score, 4), coverage


@pytest.mark.parametrize(
    ("found", "score", "coverage"),
    [
        ({"destination": 1.0, "dates": 0.5, "interests": 1 / 3}, 0.5363, 0.70),
        (dict.fromkeys(WEIGHTS, 1.0), 1.0, 1.0),
        ({"destination": 1.0}, 0.6250, 0.25),
        ({}, 0.0, 0.0),
    ],
)
def test_case_40_matching_vectors(found: dict[str, float], score: float, coverage: float) -> None:
    made = scored(found)
    assert (round(made[0], 4), made[1]) == (score, coverage)


def test_case_40_matching_vectors_of_traits() -> None:
    """The first vector, from what is known of both sides: its weighed mean is .6310."""
    wished = Traits(words=words("Japan"), dates=MAY, interests=frozenset({"hiking", "food"}))
    offered = Traits(
        words=words("Tokyo, Japan"), dates=(date(2026, 5, 6), date(2026, 5, 20)),
        interests=frozenset({"hiking", "museums"}),
    )  # fmt: skip
    found = features(wished, offered)
    assert found == {"destination": 1.0, "dates": 0.5, "interests": pytest.approx(1 / 3)}
    mean = sum(WEIGHTS[name] * value for name, value in found.items()) / 70
    assert round(mean, 4) == 0.6310
    assert fit(wished, offered) == (0.5363, 0.70)
    assert fit(WISH, WISH) == (1.0, 1.0)
    assert fit(Traits(words=words("Nepal")), WISH) == (0.6250, 0.25)
    assert fit(Traits(), WISH) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("wished", "offered", "value"),
    [
        (Traits(words=["tokyo", "japan"]), Traits(words=["japan"]), 1.0),
        (Traits(words=["jap"]), Traits(words=["tokyo", "japan"]), 1.0),
        (Traits(words=["kyoto"]), Traits(words=["tokyo"]), 0.0),
        (Traits(words=["kyoto"], country="JP"), Traits(words=["tokyo"], country="JP"), 0.4),
        (Traits(words=["kyoto"], country="JP"), Traits(words=["tokyo"], country="NP"), 0.0),
        (Traits(country="JP"), Traits(words=["tokyo"], country="JP"), 0.4),
        (Traits(country="JP"), Traits(words=["tokyo"]), None),
        (Traits(), Traits(words=["tokyo"], country="JP", point=(0, 0)), None),
        (Traits(point=(0, 0)), Traits(words=["tokyo"], point=(0, 0)), 1.0),
        (Traits(words=["kyoto"], country="JP", point=(0, 0)), Traits(words=["x"], country="JP", point=(90, 0)), 0.4),
    ],
)  # fmt: skip
def test_destination(wished: Traits, offered: Traits, value: float | None) -> None:
    assert features(wished, offered).get("destination") == value


def test_nearness_falls_with_the_distance() -> None:
    paris, london = (48.8566, 2.3522), (51.5074, -0.1278)
    assert kilometres(paris, london) == pytest.approx(343.56, abs=0.01)
    assert kilometres((0, 179.5), (0, -179.5)) == pytest.approx(111.20, abs=0.01)
    found = features(Traits(point=paris), Traits(point=london))
    assert found["destination"] == pytest.approx(0.03220, abs=0.0001)


@pytest.mark.parametrize(
    ("offered", "value"),
    [
        (MAY, 1.0),
        ((date(2026, 5, 10), date(2026, 5, 10)), 1.0),
        ((date(2026, 5, 11), date(2026, 5, 12)), 0.0),
        ((date(2026, 4, 1), date(2026, 5, 5)), 0.5),
        ((date(2026, 5, 10), date(2026, 5, 11)), 0.5),
    ],
)
def test_dates(offered: tuple[date, date], value: float) -> None:
    assert features(Traits(dates=MAY), Traits(dates=offered)) == {"dates": value}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("relaxed", "relaxed", 1.0), ("relaxed", "moderate", 0.5), ("fast", "relaxed", 0.0)],
)
def test_steps(one: str, other: str, value: float) -> None:
    assert features(Traits(pace=one), Traits(pace=other)) == {"pace": value}


def test_reasons_come_by_weight() -> None:
    assert reasons(WISH, WISH, features(WISH, WISH)) == [
        "same_destination", "common_dates", "common_interests", "common_language", "same_pace", "same_budget",
    ]  # fmt: skip
    other = replace(
        WISH, words=["lhasa"], dates=None, languages=frozenset({"ne"}), pace="fast", budget="high"
    )
    assert reasons(WISH, other, features(WISH, other)) == ["common_interests", "same_country", "similar_pace"]
    near = (Traits(point=(27.7, 85.3)), Traits(point=(27.9, 85.3)))
    assert reasons(*near, features(*near)) == ["nearby"]
    far = (Traits(point=(27.7, 85.3)), Traits(point=(37.9, 85.3)))
    assert reasons(*far, features(*far)) == []


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
spans = st.builds(lambda start, length: (start, start + timedelta(days=length)), days, st.integers(0, 60))
tags = st.frozensets(st.sampled_from(["hiking", "food", "museums", "surfing"]))
points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
traits = st.builds(
    Traits,
    words=st.lists(st.sampled_from(["tokyo", "to", "japan", "nepal"]), max_size=3),
    country=st.none() | st.sampled_from(["JP", "NP"]),
    point=st.none() | points,
    dates=st.none() | spans,
    interests=tags,
    languages=st.frozensets(st.sampled_from(["en", "ne"])),
    pace=st.none() | st.sampled_from(["relaxed", "moderate", "fast"]),
    budget=st.none() | st.sampled_from(["low", "medium", "high"]),
)
values = st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.floats(0, 1))


@given(traits, traits)
def test_case_40_matching_is_bounded_and_even_handed(one: Traits, other: Traits) -> None:
    found = features(one, other)
    assert all(0 <= value <= 1 for value in found.values())
    score, coverage = scored(found)
    assert 0 <= score <= 1
    assert 0 <= coverage <= 1
    assert score <= 0.5 + 0.5 * coverage + 1e-9
    assert fit(other, one) == fit(one, other)
    assert len(reasons(one, other, found)) <= sum(value > 0 for value in found.values())


@given(values, st.sampled_from(sorted(WEIGHTS)), st.floats(0, 1), st.floats(0, 1))
def test_case_40_matching_is_monotone(found: dict[str, float], name: str, low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert scored({**found, name: low})[0] <= scored({**found, name: high})[0] + 1e-12


@given(values, st.randoms())
def test_case_40_matching_is_order_free(found: dict[str, float], dice) -> None:
    names = list(found)
    dice.shuffle(names)
    assert scored({name: found[name] for name in names}) == scored(found)


@given(traits)
def test_case_40_matching_knows_nothing_better_than_oneself(one: Traits) -> None:
    found = features(one, one)
    assert all(
        value == pytest.approx(1) or (name == "destination" and not one.words)
        for name, value in found.items()
    )
