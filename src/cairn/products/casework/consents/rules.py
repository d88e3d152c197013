"""What a consent can become, from when to when it holds, and for what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final, cast
from zoneinfo import ZoneInfo

from cairn.base.refusals import FieldProblem
from cairn.products.casework.ages import Precision, earliest_birthday
from cairn.products.casework.scopes.rules import Standing

BECOMES: Final[Mapping[str, frozenset[str]]] = {
    "requested": frozenset({"given", "refused"}),
    "given": frozenset({"withdrawn", "renewed", "invalidated"}),
    "renewed": frozenset({"withdrawn", "invalidated"}),
    "expired": frozenset({"renewed"}),
}
"""What somebody can make of a consent in a state; the others are final. What was given or renewed expires by itself."""
IN_FORCE: Final = ("given", "renewed")
PAPER_DAYS: Final = 30
"""How far back a consent on paper may begin."""
LATE: Final = timedelta(minutes=5)
"""How far back any other may."""
MOST_YEARS: Final = 10
AHEAD: Final = timedelta(days=366)
"""How far ahead a consent may begin."""


def managers(standing: Standing) -> bool:
    """A, S and D: they read and manage consents."""
    return standing.full or standing.dpo


def overseers(standing: Standing) -> bool:
    """D: invalidates them."""
    return standing.dpo


def state_at(row: Mapping[str, object], now: datetime) -> str:
    """The state of a consent's row: what was given or renewed has expired when its time is over."""
    state = str(row["state"])
    return "expired" if state in IN_FORCE and cast("datetime", row["expires_at"]) <= now else state


def holds_from(row: Mapping[str, object]) -> datetime:
    """From when a consent that was given holds: nothing is covered before it was recorded."""
    return max(cast("datetime", row["valid_from"]), cast("datetime", row["recorded_at"]))


def review_required(row: Mapping[str, object], person: Mapping[str, object], now: datetime) -> bool:
    """Whether a guardian's consent may be none any more, since the person may be of age in the programme's zone: from
    the first day on that may be that birthday. Of whom no birthday is known, it may be any day."""
    if row["given_by"] != "guardian":
        return False
    if person["date_of_birth"] is None:
        return True
    born, precision = date.fromisoformat(str(person["date_of_birth"])), person["birth_precision"] or "day"
    majority = earliest_birthday(born, cast("Precision", precision), cast("int", person["majority_age"]))
    return now.astimezone(ZoneInfo(str(person["zone"]))).date() >= majority


def is_back_dated(begin: datetime, now: datetime, method: object, evidence_ref: object) -> bool:
    """Whether it begins before what its evidence allows."""
    paper = method == "written" and evidence_ref is not None
    return begin < now - (timedelta(days=PAPER_DAYS) if paper else LATE)


def span_problem(begin: datetime, end: datetime, now: datetime) -> FieldProblem | None:
    """What is wrong with the time from `begin` until before `end`, both instants with an offset."""
    if begin > now + AHEAD:
        return FieldProblem("/valid_from", "too_far", "A consent begins within a year.")
    if end <= max(begin, now):
        return FieldProblem(
            "/expires_at", "end_before_start", "It ends after it begins, and not in the past."
        )
    if end > latest_end(begin):
        return FieldProblem("/expires_at", "too_far", f"A consent holds for {MOST_YEARS} years at most.")
    return None


def latest_end(begin: datetime) -> datetime:
    """The same day ten years later; of 29 February the day before 1 March."""
    first = begin.astimezone(UTC)
    try:
        return first.replace(year=first.year + MOST_YEARS)
    except ValueError:
        return first.replace(year=first.year + MOST_YEARS, day=28)


def shown(row: Mapping[str, object], person: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The row of an opened consent with what follows from the time, and from the person whose it is."""
    return {
        **row,
        "stored_state": row["state"],
        "state": state_at(row, now),
        "supersedes": row["supersedes_id"],
        "review_required": review_required(row, person, now),
        "withheld_fields": row.get("withheld_fields", []),
        "standing": person["standing"],
        "view": person["view"],
        "person": person,
    }
