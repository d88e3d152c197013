"""How a vote moves the counters, and how far a share of votes can be trusted."""

from __future__ import annotations

import math
from typing import Final

Z_95: Final = 1.96
"""Two-sided 95 %."""


def wilson(positive: int, total: int, z: float = Z_95) -> float:
    """Lower bound of Wilson's score interval for a share of `positive` in `total`; 0 where nobody voted.

    E. B. Wilson 1927; used for sorting as in E. Miller, "How Not To Sort By Average Rating", 2009.
    """
    if total == 0:
        return 0.0
    share, square = positive / total, z * z
    spread = z * math.sqrt((share * (1 - share) + square / (4 * total)) / total)
    return max(0.0, (share + square / (2 * total) - spread) / (1 + square / total))


def moved(before: int, after: int) -> tuple[int, int]:
    """By how much the counts of helpful and of unhelpful votes move when one person's vote goes from `before` to
    `after`; 0 is no vote."""
    return (after == 1) - (before == 1), (after == -1) - (before == -1)
