"""What an expense may be: its days, its states, what rules leave alone, and when its rate is looked up again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as day
from datetime import timedelta
from typing import Final, cast

from cairn.base.refusals import Invalid
from cairn.products.expenses.errors import BadTransition

EARLIEST: Final = day(1970, 1, 1)
FURTHEST: Final = timedelta(days=366)
POSTED_AHEAD: Final = timedelta(days=1)
LOCKABLE: Final = ("category_id", "merchant", "description", "payment_method", "notes", "tags")
"""Fields that rules and imports leave alone once they are locked, in the order in which they are answered."""
_MOVES: Final[Mapping[str, frozenset[str]]] = {
    "planned": frozenset({"posted", "void"}),
    "posted": frozenset({"void"}),
    "void": frozenset({"posted"}),
}


def check_date(date: day, today: day) -> None:
    """Raises `Invalid` (`date_too_early`, `date_too_late`)."""
    if date < EARLIEST:
        raise Invalid.at("/date", "date_too_early", "An expense is of 1970-01-01 or later.")
    if date > today + FURTHEST:
        raise Invalid.at("/date", "date_too_late", "An expense is at most 366 days ahead.")


def check_posted(status: str, date: day, today: day) -> None:
    """Raises `Invalid` (`posted_in_future`)."""
    if status == "posted" and date > today + POSTED_AHEAD:
        raise Invalid.at("/status", "posted_in_future", "What is yet to come is planned, not posted.")


def check_move(before: str, after: str) -> None:
    """Raises `BadTransition`."""
    if after != before and after not in _MOVES[before]:
        raise BadTransition


def usual_status(date: day, today: day) -> str:
    """The state of an expense of which none is said."""
    return "planned" if date > today else "posted"


def rate_day(status: str, date: day, today: day) -> day:
    """The day whose rate an expense is converted by: of what is planned, today."""
    return today if status == "planned" else date


def asks_anew(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    """Whether a change for which no rate was sent needs another rate: of another currency always; of another day, or
    of what was planned and is posted, unless the rate was sent with the expense."""
    if after["currency"] != before["currency"]:
        return True
    if before["fx_source"] == "user" and before["fx_date"] is None:
        return False
    realised = (before["status"], after["status"]) == ("planned", "posted")
    return realised or after["date"] != before["date"]


def in_order(fields: Iterable[str]) -> list[str]:
    """Locked fields, each once, as they are answered."""
    wanted = set(fields)
    return [name for name in LOCKABLE if name in wanted]


def locked_after(
    before: Mapping[str, object], given: Mapping[str, object], changed: Iterable[str]
) -> list[str]:
    """What is locked after a change of these fields by the client: what the client says, where that is something
    new; else they join the others. What stays the same stays as it is stored."""
    stored = cast("list[str]", before["locked_fields"])
    said = cast("list[str]", given.get("locked_fields", stored))
    found = in_order(said if set(said) != set(stored) else [*stored, *changed])
    return stored if set(found) == set(stored) else found
