"""What guides' rules compute."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.guides.rules import may_become, weighted_rating

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("total", "count", "mean", "expected"),
    [(5, 1, 3.5, 3.75), (188, 40, 3.5, 4.5667), (5, 1, 3.8, 4.0), (15, 3, 3.8, 4.25), (0, 0, 3.5, None)],
)
def test_case_40_a_few_ratings_weigh_less_than_many(
    total: int, count: int, mean: float, expected: float | None
) -> None:
    assert weighted_rating(total, count, mean) == (pytest.approx(expected, abs=5e-5) if expected else None)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=200), st.floats(1, 5))
def test_case_40_it_lies_between_the_mean_and_the_average(ratings: list[int], mean: float) -> None:
    found = weighted_rating(sum(ratings), len(ratings), mean)
    average = sum(ratings) / len(ratings)
    assert found is not None
    assert min(mean, average) - 1e-9 <= found <= max(mean, average) + 1e-9


@given(st.integers(1, 500), st.integers(1, 4), st.floats(1, 5))
def test_case_40_a_better_rating_never_lowers_it(count: int, rating: int, mean: float) -> None:
    worse, better = (
        weighted_rating(count * rating, count, mean),
        weighted_rating(count * rating + 1, count, mean),
    )
    assert worse is not None
    assert better is not None
    assert better > worse


def test_states_follow_each_other() -> None:
    states = ("in_review", "active", "rejected", "suspended")
    assert {(before, after) for before in states for after in states if may_become(before, after)} == {
        *((state, state) for state in states),
        ("in_review", "active"),
        ("in_review", "rejected"),
        ("active", "suspended"),
        ("suspended", "active"),
    }
