"""What of a beneficiary is shown, what a change makes of one, and how its states follow each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final, cast
from zoneinfo import ZoneInfo

from cairn.base.refusals import FieldProblem
from cairn.products.casework import spellings
from cairn.products.casework.ages import Precision, ages
from cairn.products.casework.scopes.rules import Standing

NAMES: Final = ("first_name", "last_name", "other_names")
"""What `name_hidden` withholds everywhere but in a reveal."""
CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter in it is taken for a digit."""
CODE_LENGTH: Final = 8
_MISREAD: Final = str.maketrans("OIL", "011")
EARLIEST: Final = date(1900, 1, 1)
BAND: Final = 5
"""Years of birth that statistics do not tell apart."""
NAME_INDEX: Final = "name_prefix"
_NUMBERS: Final = {
    "national_id": spellings.national_id,
    "phone": spellings.phone,
    "email": spellings.email,
}
_LISTS: Final = ("languages", "disabilities")
_FINENESS: Final[Mapping[str, int]] = {"estimated": 4, "year": 4, "month": 7, "day": 10}
"""How much of a date of birth each precision says, in characters."""
_BY_FINENESS: Final = {4: "year", 7: "month", 10: "day"}
_AFTER: Final[Mapping[str, frozenset[str]]] = {
    "intake": frozenset({"active", "closed"}),
    "active": frozenset({"on_hold", "closed"}),
    "on_hold": frozenset({"active", "closed"}),
    "closed": frozenset({"active"}),
}
"""Which states follow which."""


def display_name(row: Mapping[str, object]) -> str:
    """First and last name, or the code where names are hidden."""
    if row["name_hidden"]:
        return str(row["code"])
    return " ".join(str(row[name]) for name in ("first_name", "last_name") if row[name])


def age_of(row: Mapping[str, object], now: datetime) -> dict[str, int] | None:
    """The least and greatest age that the person can have today, in the programme's zone."""
    born, precision = row["date_of_birth"], row["birth_precision"]
    if born is None:
        return None
    found = ages(date.fromisoformat(str(born)), cast("Precision", precision or "day"), today_of(row, now))
    return {"min": found.min, "max": found.max}


def today_of(row: Mapping[str, object], now: datetime) -> date:
    """The day that it is in the programme's zone."""
    return now.astimezone(ZoneInfo(str(row["zone"]))).date()


def shown(row: Mapping[str, object], standing: Standing, now: datetime) -> dict[str, object]:
    """The row of an opened beneficiary with what is made of it for this caller. `withheld_fields` are left out of
    answers; the row itself still has them, for what changes it."""
    return {
        **row,
        "standing": standing,
        "view": standing.view,
        "display_name": display_name(row),
        "age": age_of(row, now),
        "today": today_of(row, now),
        "withheld_fields": list(NAMES) if row["name_hidden"] else [],
        "languages": row["languages"] or [],
        "disabilities": row["disabilities"] or [],
    }


def unreadable(row: Mapping[str, object], standing: Standing, sealed: tuple[str, ...]) -> dict[str, object]:
    """As `shown`, of a row whose sealed fields cannot be opened: without them, and without what is made of them."""
    return {
        **row,
        **dict.fromkeys(sealed),
        "standing": standing,
        "view": standing.view,
        "display_name": row["code"],
        "age": None,
        "withheld_fields": [*sealed, "age"],
    }


def code_of(text: str) -> str | None:
    """The code that somebody typed, in its one spelling; None for what is none. Crockford's reading: O is nought, I and
    L are one."""
    typed = text.strip().upper()
    spelled = typed[2:].translate(_MISREAD)
    good = (
        typed.startswith("C-") and len(spelled) == CODE_LENGTH and all(one in CODE_LETTERS for one in spelled)
    )
    return f"C-{spelled}" if good else None


def band(born: object) -> int | None:
    """The first year of the five that a date of birth lies in."""
    return None if born is None else int(str(born)[:4]) // BAND * BAND


def columns_of(values: Mapping[str, object]) -> dict[str, object]:
    """The values as columns hold them before they are sealed: an empty list is nothing."""
    return {name: None if name in _LISTS and value == [] else value for name, value in values.items()}


def indexed(values: Mapping[str, object], *, names: bool) -> list[tuple[str, str]]:
    """What a beneficiary is found by: pairs of an index and a normalised value. Whose name is hidden is not found by
    it; nor is anybody where `names` are not indexed at all."""
    found = [
        (index, normalised)
        for index, normal in _NUMBERS.items()
        if (text := values[index]) is not None and (normalised := normal(str(text)))
    ]
    if names and not values["name_hidden"]:
        words = [prefix for name in NAMES if values[name] for prefix in spellings.prefixes(str(values[name]))]
        found += [(NAME_INDEX, prefix) for prefix in dict.fromkeys(words)]
    return found


def indexes_of(changed: Mapping[str, object]) -> list[str]:
    """The indexes that these changes touch."""
    found = [index for index in _NUMBERS if index in changed]
    return found + ([NAME_INDEX] if changed.keys() & {*NAMES, "name_hidden"} else [])


def birth_of(values: Mapping[str, object]) -> dict[str, object]:
    """`date_of_birth`, whole, and `birth_precision`, of a date that may lack its day or month: what is not known of it
    is 01."""
    born, precision = values["date_of_birth"], values["birth_precision"]
    if born is None:
        return {"date_of_birth": None, "birth_precision": None}
    said = str(precision or _BY_FINENESS[len(str(born))])
    return {
        "date_of_birth": f"{str(born)[: _FINENESS[said]]}-01-01"[:10],
        "birth_precision": said,
    }


def reborn(
    row: Mapping[str, object], changed: Mapping[str, object], given: Mapping[str, object]
) -> dict[str, object]:
    """What changes, with date and precision of birth settled together out of what was given. A date that is sent as it
    was read keeps its precision; another one says its own."""
    birth = {"date_of_birth", "birth_precision"}
    rest = {name: value for name, value in changed.items() if name not in birth}
    born, precision = given.get("date_of_birth", row["date_of_birth"]), given.get("birth_precision")
    if precision is None and born == row["date_of_birth"]:
        return rest
    settled = birth_of({"date_of_birth": born, "birth_precision": precision})
    return {**rest, **{name: value for name, value in settled.items() if value != row[name]}}


def problems_of(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """What is wrong with a whole record. `today`, where it is known, is the programme's."""
    yield from _birth_problems(values)
    today, review = values.get("today"), values.get("next_review_date")
    if isinstance(today, date) and isinstance(review, date) and review < today:
        yield FieldProblem("/next_review_date", "in_the_past", "The next review is today or later.")
    if values.get("moved"):
        yield FieldProblem("/programme_id", "fixed", "A beneficiary stays in its programme.")
    yield from _closure_problems(values)


def _birth_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    born, precision, today = values["date_of_birth"], values["birth_precision"], values.get("today")
    if born is None:
        if precision is not None:
            yield FieldProblem("/date_of_birth", "required", "A precision needs the date that it is of.")
        return
    if precision is not None and _FINENESS[str(precision)] > len(str(born)):
        yield FieldProblem("/birth_precision", "too_fine", "The date of birth does not say as much.")
        return
    if isinstance(today, date) and str(birth_of(values)["date_of_birth"]) > today.isoformat():
        yield FieldProblem("/date_of_birth", "in_the_future", "A date of birth is today or earlier.")


def _closure_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    if "status" not in values:
        return
    if values["status"] == "closed":
        if values["closure_reason"] is None:
            yield FieldProblem("/closure_reason", "required", "Say why it is closed.")
    elif values["closure_reason"] is not None:
        yield FieldProblem("/closure_reason", "not_closed", "Only what is closed has a reason for it.")
    if values.get("reopens") and values.get("reopen_reason") is None:
        yield FieldProblem("/reopen_reason", "required", "Say why it is reopened.")
    if values.get("explains") and not values.get("reopens"):
        yield FieldProblem(
            "/reopen_reason", "not_reopened", "Only what is being reopened has a reason for it."
        )


def whole(row: Mapping[str, object], given: Mapping[str, object], fields: Iterable[str]) -> dict[str, object]:
    """The record that a change makes, for `problems_of`: what is sent as it was read is judged no more."""
    values = {**{name: row[name] for name in fields if name in row}, **given}
    values["today"] = row["today"]
    if "date_of_birth" in given and "birth_precision" not in given:
        values["birth_precision"] = None
    if given.get("next_review_date") == row["next_review_date"] or "next_review_date" not in given:
        values["next_review_date"] = None
    values["moved"] = given.get("programme_id", row["programme_id"]) != row["programme_id"]
    leaves = row["status"] == "closed" and values["status"] != "closed"
    if leaves and values["closure_reason"] == row["closure_reason"]:
        values["closure_reason"] = None
    values["reopens"] = leaves and values["status"] == "active"
    values["explains"] = given.get("reopen_reason", row["reopen_reason"]) != row["reopen_reason"]
    if values["reopens"] and "reopen_reason" not in given:
        values["reopen_reason"] = None
    return values


def follows(before: object, after: object) -> bool:
    """Whether a state can follow this one."""
    return str(after) in _AFTER.get(str(before), frozenset())


def restorable(voided_at: datetime, now: datetime, days: int) -> bool:
    """Whether a primary worker may still restore what was voided then."""
    return now <= voided_at + timedelta(days=days)


def tag_of(row: Mapping[str, object]) -> str:
    """The entity tag of a beneficiary whose sealed fields were not read: that of its answer."""
    return f'"{row["version"]}.{cast("Standing", row["standing"]).view}"'
