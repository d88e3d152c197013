"""Netting (R3), comparisons (R5), shares (R6) and statistics (R7)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.expenses.netting import NOTHING, Net, change_pct
from cairn.products.expenses.shares import apportioned, mean, median, percentages

pytestmark = pytest.mark.unit
MONEY = st.integers(-(10**20), 10**20)
NETS = st.builds(
    Net, gross=st.integers(0, 10**20), refunds=st.integers(0, 10**20), count=st.integers(0, 10**6)
)


def test_refunds_are_taken_off() -> None:
    assert Net(1000, 1250, 3).net == -250
    assert Net(1000, 250, 3) + Net(1, 2, 4) == Net(1001, 252, 7)


@given(NETS, NETS, NETS)
def test_sums_do_not_depend_on_their_order(first: Net, second: Net, third: Net) -> None:
    assert (first + second) + third == third + (second + first)
    assert first + NOTHING == first
    assert (first + second).net == first.net + second.net


@pytest.mark.parametrize(
    ("net", "previous", "spelled"),
    [
        (120, 100, "20.0"), (80, 100, "-20.0"), (5, 0, None), (10, -20, "150.0"), (0, 100, "-100.0"), (0, 0, None),
        (100, 100, "0.0"), (999_999, 1_000_000, "0.0"), (10005, 10000, "0.0"), (10015, 10000, "0.2"),
        (10**23, 1, "9999999999999999999999900.0"),
    ],
)  # fmt: skip
def test_case_01_change_in_per_cent(net: int, previous: int, spelled: str | None) -> None:
    found = change_pct(net, previous)
    assert (found if found is None else str(found)) == spelled


@pytest.mark.parametrize(
    ("total", "weights", "found"),
    [
        (1000, [1, 1, 1], [334, 333, 333]), (1000, [], []), (1000, [0, 0], [0, 0]), (0, [3, 4], [0, 0]),
        (2, [1, 1, 1, 1], [1, 1, 0, 0]), (100, [1, 0, 3], [25, 0, 75]), (5, [1, 2], [2, 3]),
    ],
)  # fmt: skip
def test_case_01_largest_remainders(total: int, weights: list[int], found: list[int]) -> None:
    assert apportioned(total, weights) == found


@given(st.integers(0, 10**20), st.lists(st.integers(0, 10**20), max_size=60))
def test_shares_sum_up_and_none_is_off_by_one(total: int, weights: list[int]) -> None:
    given_out = apportioned(total, weights)
    whole = sum(weights)
    if not whole:
        assert given_out == [0] * len(weights)
        return
    assert sum(given_out) == total
    assert all(
        abs(share - Fraction(total * weight, whole)) < 1
        for share, weight in zip(given_out, weights, strict=True)
    )
    assert all(share == 0 for share, weight in zip(given_out, weights, strict=True) if weight == 0)


def test_case_01_percentages_of_positive_nets() -> None:
    assert [str(share) for share in percentages([50, 30, 10, -5])] == ["55.56", "33.33", "11.11", "0.00"]
    assert [str(share) for share in percentages([0, -5])] == ["0.00", "0.00"]
    assert [str(share) for share in percentages([1, 1, 1])] == ["33.34", "33.33", "33.33"]
    assert percentages([]) == []


@given(st.lists(MONEY, max_size=60))
def test_percentages_are_a_hundred_or_nothing(nets: list[int]) -> None:
    found = percentages(nets)
    assert sum(found) == (100 if any(net > 0 for net in nets) else 0)
    assert all(share == Decimal("0.00") for net, share in zip(nets, found, strict=True) if net <= 0)


def test_case_01_means_and_medians() -> None:
    assert median([1000, 1001]) == 1000
    assert median([10000, 0, 5000]) == 5000
    assert mean([10000, 0, 5000], 3) == 5000
    assert [median([1001, 1002]), median([-1, 0]), median([-3, 0]), median([7])] == [1002, 0, -2, 7]
    assert [mean([1], 2), mean([3], 2), mean([-3], 2), mean([2], 3), mean([], 4)] == [0, 2, -2, 1, 0]


@given(st.lists(MONEY, min_size=1, max_size=30))
def test_half_lies_at_each_side_of_the_median(values: list[int]) -> None:
    found = median(values)
    assert 2 * sum(value < found for value in values) <= len(values)
    assert 2 * sum(value > found for value in values) <= len(values)
    assert min(values) <= found <= max(values)
    assert median(values[::-1]) == found
