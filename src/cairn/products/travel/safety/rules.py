"""How safe people found an itinerary: the formulas, without any reading.

Scores are 1 to 5. `Prior` is what an average leans on while there is little evidence of its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from cairn.products.travel.votes.rules import wilson

WomenState = Literal["unrated", "provisional", "women_safe", "under_review", "revoked"]
Hold = Literal["none", "under_review", "revoked"]
Reason = Literal["too_few_ratings", "share_too_low", "open_critical_warning", "moderator_hold"]
Confidence = Literal["low", "medium", "high"]
Decision = Literal["clear", "revoke", "restore"]

RATING_WEIGHT: Final = 10.0
"""m of `rating_bayes`: how many ratings the site's mean weighs as much as."""
SAFETY_WEIGHT: Final = 5.0
"""m of the safety score."""
NO_MEAN: Final = 3.5
"""What averages lean on while fewer than `MEAN_NEEDS` ratings make a mean."""
MEAN_NEEDS: Final = 100
HALF_LIFE_DAYS: Final = 180.0
"""A rating's weight halves in this time."""
SCORE_NEEDS: Final = 3
"""Ratings that weigh anything, below which no score is shown."""
VERIFIED_TRUST: Final = 1.0
PLAIN_TRUST: Final = 0.5
YEAR: Final = timedelta(days=365)
"""How long a rating speaks for women's safety, and for the means."""
WOMEN_NEED: Final = 5
"""Ratings by those who are eligible, below which nothing is said: one rating must not reveal its author."""
WOMEN_SHARE: Final = 0.60
WOMEN_GOOD: Final = 4
"""From this score on a rating says that women are safe."""
Z_90: Final = 1.6449
"""One-sided 95 %, two-sided 90 %."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One visible rating, and what is known of who gave it.

    `since`: since when the account is known to exist. `attested`: the author holds a valid gender attestation.
    """

    score: int
    women_score: int | None
    night_score: int | None
    time_of_day: str | None
    experienced: date | None
    created_at: datetime
    verified: bool
    since: datetime
    attested: bool
    by_owner: bool


@dataclass(frozen=True, slots=True)
class Safety:
    """What ratings say of safety. `n`: how many weigh anything; `n_eff`: what they weigh together."""

    score: Decimal | None
    n: int
    n_eff: float
    day: Decimal | None
    night: Decimal | None


@dataclass(frozen=True, slots=True)
class Women:
    """The women-safe state, and what it comes from. `k` of `n` eligible ratings are good; `lower_bound` is the
    Wilson bound of that share, null while there are too few."""

    state: WomenState
    hold: Hold
    n: int
    k: int
    lower_bound: float | None
    reasons: tuple[Reason, ...]


def prior(mean: float | None, count: int | None) -> float:
    """C: a mean where enough ratings made it, else 3.5."""
    return mean if mean is not None and (count or 0) >= MEAN_NEEDS else NO_MEAN


def bayesian(mean: float, weight: float, leans_on: float, strength: float) -> float:
    """The Bayesian average `v/(v+m)·R + m/(v+m)·C`, as the Internet Movie Database has it."""
    return (weight * mean + strength * leans_on) / (weight + strength)


def trust(*, verified: bool, since: datetime, now: datetime, min_age: timedelta) -> float:
    """0 for an account that is younger than `min_age`; 1 for a verified experience; else a half."""
    if now - since < min_age:
        return 0.0
    return VERIFIED_TRUST if verified else PLAIN_TRUST


def age_days(experienced: date | None, created_at: datetime, now: datetime) -> float:
    """Days since the experience; where no day is named, since the rating was made. Never below 0."""
    if experienced is not None:
        return float(max(0, (now.astimezone(UTC).date() - experienced).days))
    return max(0.0, (now - created_at) / _DAY)


def decayed(days: float, trusted: float) -> float:
    """What a rating weighs: `2^(-days/180)` of its trust."""
    return math.pow(2.0, -days / HALF_LIFE_DAYS) * trusted


def rating_bayes(ratings: Sequence[tuple[int, float]], leans_on: float) -> float | None:
    """What `top_rated` orders by, of scores with their trust: v counts those whose trust is above 0, R is their mean
    by trust. None where there is none of them."""
    trusted = [(score, weight) for score, weight in ratings if weight > 0]
    if not trusted:
        return None
    mean = _mean(trusted)
    return bayesian(mean, len(trusted), leans_on, RATING_WEIGHT)


def safety_score(weighted: Iterable[tuple[int, float]], leans_on: float) -> tuple[Decimal | None, int, float]:
    """The score of scores with their weights, how many weigh anything, and what they weigh together. None for the
    score of fewer than three."""
    counted = [(score, weight) for score, weight in weighted if weight > 0]
    effective = math.fsum(weight for _, weight in counted)
    if len(counted) < SCORE_NEEDS:
        return None, len(counted), effective
    score = bayesian(_mean(counted), effective, leans_on, SAFETY_WEIGHT)
    return shown(score), len(counted), effective


def safety(ratings: Sequence[Evidence], leans_on: float, now: datetime, min_age: timedelta) -> Safety:
    """All in all, by day and by night. By night a rating's own score of the night stands for its overall one."""
    weights = [_weight(rating, now, min_age) for rating in ratings]
    pairs = list(zip(ratings, weights, strict=True))
    score, n, effective = safety_score(((rating.score, weight) for rating, weight in pairs), leans_on)
    day, _, _ = safety_score(
        ((rating.score, weight) for rating, weight in pairs if rating.time_of_day in {"day", "both"}),
        leans_on,
    )
    by_night = ((_night(rating), weight) for rating, weight in pairs)
    night, _, _ = safety_score(((score, weight) for score, weight in by_night if score is not None), leans_on)
    return Safety(score, n, effective, day, night)


def confidence(effective: float) -> Confidence:
    """How much there is behind a score, by the weight of its ratings."""
    if effective < 3:
        return "low"
    return "medium" if effective < 10 else "high"


def women_evidence(good: int, ratings: int) -> bool:
    """Whether `good` of `ratings` are enough: at least five, and a Wilson lower bound of at least 0.60."""
    return ratings >= WOMEN_NEED and wilson(good, ratings, Z_90) >= WOMEN_SHARE


def women_counted(ratings: Iterable[Evidence], now: datetime, min_age: timedelta) -> tuple[int, int]:
    """How many ratings speak for women's safety, and how many of them say it is good: of the last year, by others than
    the owner, with an account that is old enough and a gender attestation."""
    scores = [
        rating.women_score
        for rating in ratings
        if rating.women_score is not None
        and rating.attested
        and not rating.by_owner
        and now - rating.since >= min_age
        and age_days(rating.experienced, rating.created_at, now) <= YEAR / _DAY
    ]
    return len(scores), sum(score >= WOMEN_GOOD for score in scores)


def women_decided(before: WomenState, hold: Hold, n: int, k: int, *, warned: bool, rated: bool) -> Women:
    """The state that follows. `warned`: a critical warning is open, by an account that is old enough; on a row that
    was women-safe it sets the hold, which only a moderator ends. `rated`: any rating has a score of women's safety."""
    if hold == "none" and before == "women_safe" and warned:
        hold = "under_review"
    enough = women_evidence(k, n)
    state: WomenState
    if hold != "none":
        state = hold
    elif enough and not warned:
        state = "women_safe"
    else:
        state = "provisional" if rated else "unrated"
    bound = wilson(k, n, Z_90) if n >= WOMEN_NEED else None
    return Women(state, hold, n, k, bound, _reasons(hold, n, enough=enough, warned=warned))


def held_after(decision: Decision, hold: Hold) -> Hold | None:
    """The hold after a moderator's decision; None where there is nothing to decide like that. `clear` and `revoke` end
    a review, `restore` takes back a revocation."""
    after: dict[tuple[Decision, Hold], Hold] = {
        ("clear", "under_review"): "none",
        ("revoke", "under_review"): "revoked",
        ("restore", "revoked"): "none",
    }
    return after.get((decision, hold))


def shown(score: float) -> Decimal:
    """Two decimals, half up."""
    return Decimal(repr(score)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _reasons(hold: Hold, n: int, *, enough: bool, warned: bool) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if n < WOMEN_NEED:
        found.append("too_few_ratings")
    elif not enough:
        found.append("share_too_low")
    if warned:
        found.append("open_critical_warning")
    if hold != "none":
        found.append("moderator_hold")
    return tuple(found)


def _mean(weighted: Sequence[tuple[int, float]]) -> float:
    """The same in whatever order: `fsum` rounds once."""
    return math.fsum(score * weight for score, weight in weighted) / math.fsum(
        weight for _, weight in weighted
    )


def _weight(rating: Evidence, now: datetime, min_age: timedelta) -> float:
    trusted = trust(verified=rating.verified, since=rating.since, now=now, min_age=min_age)
    return decayed(age_days(rating.experienced, rating.created_at, now), trusted)


def _night(rating: Evidence) -> int | None:
    if rating.night_score is not None:
        return rating.night_score
    return rating.score if rating.time_of_day in {"night", "both"} else None
