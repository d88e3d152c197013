"""Sums that follow each other (R7)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.expenses.series.rules import cumulative, lined_up, rolling

pytestmark = pytest.mark.unit
NETS = st.lists(st.integers(-(10**18), 10**18), max_size=20)


def test_case_01_a_rolling_mean_has_three_to_be_made_of() -> None:
    assert rolling([]) == []
    assert rolling([100, 200]) == [None, None]
    assert rolling([100, 0, 50, 1, 0]) == [None, None, 50, 17, 17]
    assert rolling([-1, 0, -4]) == [None, None, -2]


@given(NETS)
def test_a_cumulative_sum_ends_with_all(nets: list[int]) -> None:
    found = cumulative(nets)
    assert len(found) == len(nets)
    assert found[-1:] == ([sum(nets)] if nets else [])
    assert [later - earlier for earlier, later in zip([0, *found], found, strict=False)] == nets


@given(NETS, st.integers(0, 20))
def test_what_was_before_is_lined_up_by_its_place(previous: list[int], count: int) -> None:
    found = lined_up(previous, count)
    assert len(found) == count
    assert found[: len(previous)] == previous[:count]
    assert all(value is None for value in found[len(previous) :])
