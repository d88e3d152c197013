"""What of a beneficiary is shown, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, cast
from zoneinfo import ZoneInfo

from cairn.products.casework.ages import Precision, ages
from cairn.products.casework.scopes.rules import Standing

NAMES: Final = ("first_name", "last_name", "other_names")
"""What `name_hidden` withholds everywhere but in a reveal."""


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
    today = now.astimezone(ZoneInfo(str(row["zone"]))).date()
    found = ages(date.fromisoformat(str(born)), cast("Precision", precision or "day"), today)
    return {"min": found.min, "max": found.max}


def shown(row: Mapping[str, object], standing: Standing, now: datetime) -> dict[str, object]:
    """The row of an opened beneficiary with what is made of it for this caller. `withheld_fields` are left out of
    answers; the row itself still has them, for what changes it."""
    return {
        **row,
        "standing": standing,
        "view": standing.view,
        "display_name": display_name(row),
        "age": age_of(row, now),
        "withheld_fields": list(NAMES) if row["name_hidden"] else [],
        "languages": row["languages"] or [],
        "disabilities": row["disabilities"] or [],
    }
