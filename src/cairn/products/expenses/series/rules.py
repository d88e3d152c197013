"""What is said of sums that follow each other (R7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from cairn.products.expenses.shares import mean

ROLLED: Final = 3
"""So many sums make a rolling mean."""


def cumulative(nets: Sequence[int]) -> list[int]:
    """Each with all before it."""
    return list(accumulate(nets))


def rolling(nets: Sequence[int]) -> list[int | None]:
    """The mean of each and the two before it, half to even; None where there are not two before it."""
    return [
        None if place < ROLLED - 1 else mean(nets[place - ROLLED + 1 : place + 1], ROLLED)
        for place in range(len(nets))
    ]


def lined_up(previous: Sequence[int], count: int) -> list[int | None]:
    """The sums of what came before, each under the one that is as far into its range: None beyond their end, and none
    beyond this one's."""
    return [previous[place] if place < len(previous) else None for place in range(count)]
