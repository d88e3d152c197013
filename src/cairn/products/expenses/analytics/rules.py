"""What reports are kept under, and which days they are about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from cairn.products.expenses.periods import Bucket, Calendar, Period, default_range, period_of

FORM: Final = 1
"""Of reports: it grows with each change of what they hold, so that none of another form is found again."""
_WHOLE: Final[tuple[Bucket, ...]] = ("year", "quarter", "month", "week", "day")


def kept_of(user_id: UUID) -> str:
    """What the keys of all kept reports of a person begin with."""
    return f"expenses:analytics:{user_id}:"


def key_of(user_id: UUID, ledger_version: int, route: str, parameters: Mapping[str, object]) -> str:
    """What a report is kept under: equal if and only if it is of the same person, moment of the ledger, route and
    parameters. Of a parameter with several values their order does not matter."""
    sorted_ones = {name: _sorted(value) for name, value in parameters.items()}
    spelled = json.dumps(sorted_ones, sort_keys=True, default=str, ensure_ascii=False)
    digest = hashlib.sha256(spelled.encode()).hexdigest()
    return f"{kept_of(user_id)}{ledger_version}:{route}:{digest}"


def tag_of(key: str) -> str:
    """The entity tag of what is kept under this key: it can be told without making the report."""
    return f'"{hashlib.sha256(key.encode()).hexdigest()[:32]}"'


def range_of(first: date | None, last: date | None, today: date, calendar: Calendar) -> tuple[date, date]:
    """The days of a report: the current month where none are named; where only one end is, the other is that of its
    month, and of what began earlier the end of the current month."""
    if first is None:
        return default_range(today, calendar) if last is None else (_month_of(last, calendar).first, last)
    if last is None:
        return first, max(_month_of(day, calendar).last for day in (first, today))
    return first, last


def as_seen(today: date, first: date, last: date) -> date:
    """Today, as far as a report of these days can tell: the day before them, one of them, or the last one."""
    return min(max(today, first - timedelta(days=1)), last)


def name_of(first: date, last: date, calendar: Calendar) -> str:
    """The key of the whole period that these days are, such as 2026-03 or 2026-Q1; of any others both ends."""
    for bucket in _WHOLE:
        period = period_of(first, bucket, calendar)
        if (period.first, period.last) == (first, last):
            return period.key
    return f"{first}/{last}"


def _month_of(day: date, calendar: Calendar) -> Period:
    return period_of(day, "month", calendar)


def _sorted(value: object) -> object:
    return sorted(map(str, value)) if isinstance(value, list) else value
