"""What makes a rating valid, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, Literal

RatingType = Literal[
    "overall", "accommodation", "route", "local_area", "transportation", "women_safety", "night"
]
TimeOfDay = Literal["day", "night", "both"]
Basis = Literal["visited", "lived", "researched"]
YEARS: Final = 5
"""How long ago an experience may be that somebody tells of."""


def earliest(today: date) -> date:
    """The same day five years ago; of a 29 February the 28th."""
    if (today.month, today.day) == (2, 29):
        return date(today.year - YEARS, 2, 28)
    return today.replace(year=today.year - YEARS)


def may_be_rated(itinerary: Mapping[str, object]) -> bool:
    """Whether it is published and not hidden; who has the address of an unlisted one may rate it."""
    published = itinerary["status"] == "published" and itinerary["visibility"] != "private"
    return published and itinerary["moderation"] == "visible"


def serves(areas: Iterable[Iterable[str]], destination: Iterable[str]) -> bool:
    """Whether a guide of these areas, each given by its words, serves the destination: one of them lies in it or
    holds it, so that either's words begin words of the other."""
    there = list(destination)
    return any(_within(area, there) or _within(there, area) for area in map(list, areas))


def _within(asked: list[str], offered: list[str]) -> bool:
    return bool(asked) and all(any(word.startswith(one) for word in offered) for one in asked)
