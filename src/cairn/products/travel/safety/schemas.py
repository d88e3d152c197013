"""Safety on the wire, and how it is made of an itinerary's stats: itineraries show the same two objects."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, cast

from pydantic import Field

from cairn.base.paging import Row
from cairn.kernel.web.bodies import Answer, Body
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.safety import rules
from cairn.products.travel.safety.rules import Confidence, Decision, Reason, WomenState


class SafetyAnswer(Answer):
    """How safe people found it, from 1 to 5."""

    score: float | None = Field(description="Null while fewer than three ratings weigh anything.")
    n: int = Field(description="Ratings that weigh anything.")
    n_eff: float = Field(description="What they weigh together: fresh, verified experiences weigh 1.")
    confidence: Confidence
    day: float | None = Field(description="Of ratings by day; null while there are fewer than three.")
    night: float | None = Field(description="Of ratings by night; null while there are fewer than three.")
    insufficient_data: bool
    as_of: datetime | None = Field(
        description="When it was computed; null where nothing ever was to compute."
    )


class WomenSafeAnswer(Answer):
    """The women-safe state. It sums up what women who were there have said; it is no promise."""

    state: WomenState
    reasons: list[Reason] = Field(description="Why it is not women_safe; empty where it is.")
    n: int | None = Field(description="Ratings that speak for it; null below five.")
    lower_bound: float | None = Field(description="Wilson's lower bound of the good ones; null below five.")
    as_of: datetime | None


class ItinerarySafetyAnswer(Answer):
    """An itinerary's safety and its women-safe state."""

    safety: SafetyAnswer
    women_safe: WomenSafeAnswer


class WomenSafeDecision(Body):
    """What a moderator decides of a state under review, or revoked."""

    decision: Annotated[
        Decision,
        Field(
            description="`clear` ends the review, `revoke` too, against it; `restore` takes a revocation back."
        ),
    ]
    note: (
        Annotated[
            str,
            Field(
                max_length=1000,
                description="Why: kept in the audit trail.",
                examples=["The bridge is back."],
            ),
            Normal,
            ManyLines,
        ]
        | None
    ) = None


def safety_of(stats: Row) -> Row:
    """The field `safety` of an itinerary, from the columns of its stats."""
    n, effective = cast("int", stats["safety_n"]), cast("float", stats["safety_n_eff"])
    return {
        "score": _number(stats["safety_score"]), "n": n, "n_eff": round(effective, 3),
        "confidence": rules.confidence(effective),
        "day": _number(stats["safety_day"]), "night": _number(stats["safety_night"]),
        "insufficient_data": n < rules.SCORE_NEEDS, "as_of": stats["safety_as_of"],
    }  # fmt: skip


def women_safe_of(stats: Row) -> Row:
    """The field `women_safe` of an itinerary, from the columns of its stats. One rating must not reveal its author:
    below five neither their number nor their share is told."""
    n, bound = cast("int", stats["women_n"]), cast("float | None", stats["women_lower_bound"])
    enough = n >= rules.WOMEN_NEED
    return {
        "state": stats["women_state"], "reasons": stats["women_reasons"], "n": n if enough else None,
        "lower_bound": round(bound, 4) if enough and bound is not None else None,
        "as_of": stats["safety_as_of"],
    }  # fmt: skip


def rating_average(stats: Row) -> float | None:
    """The plain mean of visible ratings, two decimals; null where there is none."""
    count, total = cast("int", stats["rating_count"]), cast("int", stats["rating_sum"])
    return float(rules.shown(total / count)) if count else None


def _number(score: object) -> float | None:
    return None if score is None else float(cast("Decimal", score))
