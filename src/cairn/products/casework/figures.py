"""Rates and loads: one decimal, half up; nothing over nought is null."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

WEIGHTS: Final[Mapping[str, int]] = {"low": 1, "medium": 2, "high": 3, "urgent": 5}
"""What a case weighs, by its priority."""
_TENTH: Final = Decimal("0.1")


def per_cent(part: int, whole: int) -> Decimal | None:
    """100 part / whole."""
    if whole == 0:
        return None
    return (Decimal(100 * part) / whole).quantize(_TENTH, rounding=ROUND_HALF_UP)


def attendance(
    *, present: int, late: int, absent: int, excused: int
) -> tuple[Decimal | None, Decimal | None]:
    """(present + late) / expected: of all who were expected, and of those who were not excused."""
    came, expected = present + late, present + late + absent + excused
    return per_cent(came, expected), per_cent(came, expected - excused)


def no_shows(*, no_show: int, completed: int) -> Decimal | None:
    """no_show / (completed + no_show)."""
    return per_cent(no_show, completed + no_show)


def quantile(values: Sequence[int], share: Decimal) -> Decimal | None:
    """The value below which this share lies, interpolated linearly between ranks (type 7 of Hyndman and Fan, 1996)."""
    if not values:
        return None
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    exact = ordered[below] + (at - below) * (ordered[above] - ordered[below])
    return exact.quantize(_TENTH, rounding=ROUND_HALF_UP)


def caseload(cases: Iterable[tuple[str, int]]) -> int:
    """The sum of weight times intensity, of the (priority, intensity) of each active case."""
    return sum(WEIGHTS[priority] * intensity for priority, intensity in cases)
