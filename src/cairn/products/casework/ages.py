"""How old somebody is whose birthday may be known to the day, the month or the year, or only estimated."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Precision = Literal["day", "month", "year", "estimated"]
ESTIMATE: Final = 2
"""Years that an estimated year of birth may be off, in either direction."""


@dataclass(frozen=True, slots=True)
class Ages:
    """The least and the greatest age that somebody can have, in whole years."""

    min: int
    max: int


def birthdays(born: date, precision: Precision) -> tuple[date, date]:
    """The earliest and the latest day that may be the birthday."""
    if precision == "day":
        return born, born
    if precision == "month":
        return born.replace(day=1), born.replace(day=calendar.monthrange(born.year, born.month)[1])
    off = ESTIMATE if precision == "estimated" else 0
    return date(born.year - off, 1, 1), date(born.year + off, 12, 31)


def ages(born: date, precision: Precision, on: date) -> Ages:
    """The ages on this day. Who was born on 29 February is a year older on 1 March of other years."""
    earliest, latest = birthdays(born, precision)
    return Ages(_age(latest, on), _age(earliest, on))


def earliest_birthday(born: date, precision: Precision, years: int) -> date:
    """The first day on which somebody may have this age."""
    first = birthdays(born, precision)[0]
    return _birthday(first, first.year + years)


def _age(born: date, on: date) -> int:
    return max(0, on.year - born.year - (on < _birthday(born, on.year)))


def _birthday(born: date, year: int) -> date:
    leap = (born.month, born.day) == (2, 29)
    return date(year, 3, 1) if leap and not calendar.isleap(year) else born.replace(year=year)
