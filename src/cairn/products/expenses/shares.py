"""Shares that sum up to the whole, and means and medians of money in whole minor units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from cairn.base.money import from_minor
from cairn.products.expenses.amounts import divided

_HUNDRED_PER_CENT: Final = 10_000


def apportioned(total: int, weights: Sequence[int]) -> list[int]:
    """The total in whole units by these weights, none of them below nought: first what each is due rounded down, then
    one more to those with the largest remainders, the earlier of two equal ones first (Hamilton's method). Nothing to
    anybody where all weights are nought."""
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    given = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    largest = sorted(range(len(weights)), key=lambda place: -remainders[place])
    for place in largest[: total - sum(given)]:
        given[place] += 1
    return given


def percentages(nets: Sequence[int]) -> list[Decimal]:
    """How many per cent each is of all that are above nought, to two decimals, together exactly 100; the others have
    0.00."""
    return [from_minor(points, 2) for points in apportioned(_HUNDRED_PER_CENT, [max(net, 0) for net in nets])]


def mean(values: Sequence[int], by: int) -> int:
    """The sum over `by`, which is more than nought, rounded half to even to the minor unit."""
    return divided(sum(values), by)


def median(values: Sequence[int]) -> int:
    """The middle one of one value or more; of an even count the mean of the middle two, rounded half to even."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else mean(ordered[half - 1 : half + 1], 2)
