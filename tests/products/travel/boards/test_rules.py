"""Points of the leaderboard, and standing out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.boards.rules import board_points, z_score

pytestmark = pytest.mark.unit
COUNT = st.integers(0, 10_000)


def test_case_40_vectors_of_the_leaderboard() -> None:
    assert round(board_points(40, 9, 1), 2) == 23.83
    assert board_points(40, 0, 0) == 20.00


def test_case_40_vectors_of_rising_stars() -> None:
    assert round(z_score(30, 6, 16), 3) == 5.237
    assert round(z_score(3, 6, 16), 3) == -0.655


@given(COUNT, COUNT, COUNT)
def test_case_40_points_lie_between_half_and_whole(points: int, helpful: int, unhelpful: int) -> None:
    assert points / 2 <= board_points(points, helpful, unhelpful) <= points


@given(COUNT, COUNT, COUNT, st.integers(0, 100))
def test_case_40_points_grow_with_events_and_helpful_votes(
    points: int, helpful: int, unhelpful: int, more: int
) -> None:
    found = board_points(points, helpful, unhelpful)
    assert board_points(points + more, helpful, unhelpful) >= found
    assert board_points(points, helpful + more, unhelpful) >= found - 1e-9
    assert board_points(points, helpful, unhelpful + more) <= found + 1e-9


@given(COUNT, COUNT, st.floats(0, 1e6), st.integers(1, 100))
def test_case_40_standing_out_grows_with_events(events: int, mean: int, variance: float, more: int) -> None:
    assert z_score(events + more, mean, variance) > z_score(events, mean, variance)
