"""How well a group fits what somebody looks for: features that both sides know, weighed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from cairn.products.travel.words import found_in

WEIGHTS: Final[Mapping[str, int]] = {
    "destination": 25, "dates": 25, "interests": 20, "languages": 10, "pace": 10, "budget": 10,
}  # fmt: skip
"""Of one hundred."""
SAME_COUNTRY: Final = 0.4
EARTH_KM: Final = 6371.0088
"""Mean radius (IUGG)."""
NEAR_KM: Final = 100.0
"""The distance at which nearness is 1/e, and up to which it is a reason."""
_PACES: Final = ("relaxed", "moderate", "fast")
_BUDGETS: Final = ("low", "medium", "high")
Reason = Literal[
    "same_destination", "same_country", "nearby", "common_dates", "common_interests", "common_language",
    "same_pace", "similar_pace", "same_budget", "similar_budget",
]  # fmt: skip
Point = tuple[float, float]
Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of one side: what somebody looks for, or what a group is. `words` are those of the destination;
    `point` is latitude and longitude in degrees; both days of `dates` belong to it. Empty and None: not known."""

    words: Sequence[str] = ()
    country: str | None = None
    point: Point | None = None
    dates: Span | None = None
    interests: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    pace: str | None = None
    budget: str | None = None


def features(wished: Traits, offered: Traits) -> dict[str, float]:
    """Each feature that is known on both sides, from 0 to 1, in the order of `WEIGHTS`."""
    found = {
        "destination": _destination(wished, offered),
        "dates": _dates(wished.dates, offered.dates),
        "interests": _jaccard(wished.interests, offered.interests),
        "languages": _any_common(wished.languages, offered.languages),
        "pace": _near(wished.pace, offered.pace, _PACES),
        "budget": _near(wished.budget, offered.budget, _BUDGETS),
    }
    return {name: value for name, value in found.items() if value is not None}


def scored(found: Mapping[str, float]) -> tuple[float, float]:
    """Score and coverage, both from 0 to 1. Coverage is the weight of what is known, of one hundred; the score is the
    weighed mean of it, times a half and half the coverage: who says little is not matched perfectly. Nothing: 0."""
    weight = sum(WEIGHTS[name] for name in found)
    if not weight:
        return 0.0, 0.0
    coverage = weight / sum(WEIGHTS.values())
    mean = math.fsum(WEIGHTS[name] * value for name, value in found.items()) / weight
    return mean * (0.5 + 0.5 * coverage), coverage


def reasons(wished: Traits, offered: Traits, found: Mapping[str, float]) -> list[Reason]:
    """What speaks for the group, the weightiest first."""
    weighed = sorted(
        (name for name, value in found.items() if value > 0), key=lambda name: -WEIGHTS[name] * found[name]
    )
    said = [_reason(name, found[name], wished, offered) for name in weighed]
    return [reason for reason in said if reason is not None]


def kilometres(one: Point, other: Point) -> float:
    """The great-circle distance (haversine, on a sphere)."""
    latitude, there = math.radians(one[0]), math.radians(other[0])
    half_north, half_east = (there - latitude) / 2, math.radians(other[1] - one[1]) / 2
    chord = math.sin(half_north) ** 2 + math.cos(latitude) * math.cos(there) * math.sin(half_east) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, chord)))


def _destination(wished: Traits, offered: Traits) -> float | None:
    """1 where the words of one side are beginnings of words of the other; else the better of the same country and of
    nearness, e^(-km/100)."""
    known: list[float] = []
    if wished.words and offered.words:
        if found_in(wished.words, offered.words) or found_in(offered.words, wished.words):
            return 1.0
        known.append(0.0)
    if wished.country is not None and offered.country is not None:
        known.append(SAME_COUNTRY if wished.country == offered.country else 0.0)
    if wished.point is not None and offered.point is not None:
        known.append(math.exp(-kilometres(wished.point, offered.point) / NEAR_KM))
    return max(known, default=None)


def _dates(wished: Span | None, offered: Span | None) -> float | None:
    """The days in common, of the shorter span."""
    if wished is None or offered is None:
        return None
    common = (min(wished[1], offered[1]) - max(wished[0], offered[0])).days + 1
    shorter = min(_days(wished), _days(offered))
    return max(0, common) / shorter


def _days(span: Span) -> int:
    return (span[1] - span[0]).days + 1


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float | None:
    return len(one & other) / len(one | other) if one and other else None


def _any_common(one: frozenset[str], other: frozenset[str]) -> float | None:
    return float(bool(one & other)) if one and other else None


def _near(one: str | None, other: str | None, scale: Sequence[str]) -> float | None:
    """1, less a half for each step between the two on a scale of three."""
    if one is None or other is None:
        return None
    return 1 - abs(scale.index(one) - scale.index(other)) / 2


def _reason(name: str, value: float, wished: Traits, offered: Traits) -> Reason | None:
    if name == "destination":
        return _place_reason(value, wished, offered)
    whole: Mapping[str, Reason] = {
        "dates": "common_dates", "interests": "common_interests", "languages": "common_language",
        "pace": "same_pace", "budget": "same_budget",
    }  # fmt: skip
    partly: Mapping[str, Reason] = {"pace": "similar_pace", "budget": "similar_budget"}
    return whole[name] if value == 1 else partly.get(name, whole[name])


def _place_reason(value: float, wished: Traits, offered: Traits) -> Reason | None:
    if found_in(wished.words, offered.words) or found_in(offered.words, wished.words):
        return "same_destination"
    if value >= math.exp(-1) and value != SAME_COUNTRY:
        return "nearby"
    return "same_country" if wished.country is not None and wished.country == offered.country else None
