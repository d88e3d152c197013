"""What makes an itinerary valid as a whole, which states follow which, and what is derived from its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, Literal, cast

from cairn.base.money import BadAmount, Money, parse_amount
from cairn.base.refusals import FieldProblem
from cairn.products.travel.words import words

Status = Literal["draft", "published", "archived"]
Visibility = Literal["public", "unlisted", "private"]
Difficulty = Literal["easy", "moderate", "difficult", "expert"]
TravelStyle = Literal["solo", "couple", "family", "friends", "group"]
Season = Literal["spring", "summer", "autumn", "winter"]

SYNONYMS: Final[Mapping[str, str]] = {"medium": "moderate", "hard": "difficult"}
"""Second names of difficulties, taken wherever one is sent."""
MOST_DAYS: Final = 365
KEPT_AFTER_DELETION: Final = timedelta(days=30)
MOST_DAYS_FEATURED: Final = 90
DAYS_FEATURED: Final = 30
DECIMALS_FOR_OTHERS: Final = 3
"""Decimals of a degree that others are shown of a point: about a hundred metres."""
_GRACE: Final = timedelta(minutes=1)
"""By how much a client's clock may differ from ours."""
_NEXT: Final[Mapping[str, frozenset[str]]] = {
    "draft": frozenset({"published"}),
    "published": frozenset({"archived", "draft"}),
    "archived": frozenset({"published", "draft"}),
}
_TEXTS: Final = frozenset({"title", "destination", "activity_tags", "tagline", "description"})


def may_follow(before: str, after: str) -> bool:
    """Whether an itinerary may go from one state to the other. Back to a draft it may only while nobody else has rated
    it or written about it."""
    return before == after or after in _NEXT[before]


def is_open(row: Mapping[str, object]) -> bool:
    """Whether it is there for everybody: published, public, and hidden by nobody."""
    return (row["status"], row["visibility"], row["moderation"]) == ("published", "public", "visible")


def problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """What does not fit together."""
    yield from _date_problems(values)
    for missing in _missing(values, "latitude", "longitude"):
        yield FieldProblem(f"/{missing}", "incomplete_point", "A point has both coordinates.")
    for missing in _missing(values, "budget_amount", "budget_currency"):
        yield FieldProblem(f"/{missing}", "budget_incomplete", "An amount and its currency come together.")
    yield from _amount_problems(values)


def days_of(start: object, end: object) -> int | None:
    """Days from one date to the other, both counted; None where one of them is not said."""
    return (end - start).days + 1 if isinstance(start, date) and isinstance(end, date) else None


def settled(row: Mapping[str, object], changes: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The changes of a row, and what follows from them: the duration between two dates, the amount at its currency's
    decimals, the words that are searched, whether there is a point, and when it was first published."""
    whole, found = {**row, **changes}, dict(changes)
    found["duration_days"] = days_of(whole["start_date"], whole["end_date"]) or whole["duration_days"]
    amount, currency = whole["budget_amount"], whole["budget_currency"]
    if amount is not None and currency is not None:
        found["budget_amount"] = Money(cast("Decimal", amount), str(currency)).amount
    if changes.keys() & _TEXTS:
        found.update(searched(whole))
    if "latitude" in changes:
        found["gps"] = changes["latitude"] is not None
    if whole["status"] == "published" and whole["published_at"] is None:
        found["published_at"] = now
    return {name: value for name, value in found.items() if name not in row or not _same(row[name], value)}


def searched(whole: Mapping[str, object]) -> dict[str, object]:
    """The columns of words: those of the destination, and what a search finds by, in three weights."""
    place, tags = words(str(whole["destination"])), cast("Sequence[str]", whole["activity_tags"])
    return {
        "destination_words": place,
        "words_a": [*words(str(whole["title"])), *place],
        "words_b": [*words(" ".join(tags)), *words(str(whole["tagline"] or ""))],
        "words_c": words(str(whole["description"] or "")),
    }


def featured_until(now: datetime, days: int | None, until: datetime | None) -> datetime:
    """When a feature ends that was asked for until then, or for so many days."""
    return until if until is not None else now + timedelta(days=days or DAYS_FEATURED)


def is_feature_long(now: datetime, until: datetime) -> bool:
    """Whether a feature that ends then has 1 to 90 days."""
    return timedelta(days=1) - _GRACE <= until - now <= timedelta(days=MOST_DAYS_FEATURED) + _GRACE


def seen_by_others(degrees: float | None) -> float | None:
    """A coordinate as others are shown it."""
    return None if degrees is None else round(degrees, DECIMALS_FOR_OTHERS)


def _same(one: object, other: object) -> bool:
    """Also in how they are spelled: 12 is not 12.00 of another currency."""
    return one == other and (not isinstance(one, Decimal) or str(one) == str(other))


def _date_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    said = values["duration_days"]
    between = days_of(values["start_date"], values["end_date"])
    if between is None:
        if said is None:
            yield FieldProblem("/duration_days", "required", "Say how many days it takes, or both dates.")
    elif between < 1:
        yield FieldProblem("/end_date", "before_start", "It ends before it starts.")
    elif between > MOST_DAYS:
        yield FieldProblem("/end_date", "too_long", f"It takes at most {MOST_DAYS} days.")
    elif said not in {None, between}:
        yield FieldProblem("/duration_days", "duration_mismatch", f"The dates are {between} days.")


def _missing(values: Mapping[str, object], *pair: str) -> list[str]:
    """Which of two is missing where the other is there."""
    found = [name for name in pair if values[name] is None]
    return found if len(found) == 1 else []


def _amount_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    amount, currency = values["budget_amount"], values["budget_currency"]
    try:
        if amount is not None and currency is not None:
            parse_amount(str(amount), str(currency))
    except BadAmount as problem:
        yield FieldProblem("/budget_amount", problem.code, problem.message)
