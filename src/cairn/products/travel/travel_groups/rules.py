"""What states a group shows, and what makes one valid as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, Literal

from cairn.base.refusals import FieldProblem

Status = Literal["forming", "full", "ongoing", "finished", "cancelled"]
"""The first that holds of: cancelled, finished (its end is before today's UTC date), ongoing (its start is not after
it), full, forming. `queries` computes it, because lists filter by it."""
MOST_DAYS: Final = 365
OVER: Final = frozenset({"finished", "cancelled"})
"""Shown states in which nobody comes in any more."""
WOMEN: Final = frozenset({"women_only", "women_verified"})
"""Rules whose groups are shown to those who meet them, unless the organizer says otherwise."""


def default_listing(eligibility: str) -> str:
    """Who sees a group whose organizer has not said it."""
    return "eligible_only" if eligibility in WOMEN else "public_card"


def problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """Dates and coordinates come in pairs; the end is not before the start, and at most 365 days are a trip."""
    yield from _halves(values, "travel_dates_start", "travel_dates_end", "Both dates are said, or none.")
    yield from _halves(values, "latitude", "longitude", "Both coordinates are said, or none.")
    start, end = values.get("travel_dates_start"), values.get("travel_dates_end")
    if isinstance(start, date) and isinstance(end, date):
        if end < start:
            yield FieldProblem("/travel_dates_end", "before_start", "The end is not before the start.")
        elif (end - start).days >= MOST_DAYS:
            yield FieldProblem("/travel_dates_end", "too_long", f"A trip has at most {MOST_DAYS} days.")


def _halves(values: Mapping[str, object], one: str, other: str, says: str) -> Iterator[FieldProblem]:
    for lacking, there in ((one, other), (other, one)):
        if values.get(lacking) is None and values.get(there) is not None:
            yield FieldProblem(f"/{lacking}", "required", says)
