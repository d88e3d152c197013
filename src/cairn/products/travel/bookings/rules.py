"""When a booking is, what it costs, and what can become of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, Literal
from zoneinfo import ZoneInfo

from cairn.base.money import exponent

Status = Literal["pending", "confirmed", "declined", "cancelled", "expired", "completed", "no_show"]
Side = Literal["booker", "guide"]
Step = Literal["go", "done", "closed", "early"]
POLICY_HOURS: Final = {"flexible": 24, "moderate": 72, "strict": 168}
"""How long before the start a cancellation is late, by the guide's policy."""
ANSWER_WITHIN: Final = timedelta(hours=72)
COMPLETED_AFTER: Final = timedelta(days=3)
"""After the end, where nobody has said what became of it."""
CONTACT_FOR: Final = timedelta(days=30)
"""After the end, for the booker to reach the guide."""
MOST_PENDING: Final = 10
MOST_AHEAD: Final = timedelta(days=365)
MOST_DAYS: Final = 30
HALVES: Final = {Decimal(half) / 2: Decimal(half) / 2 for half in range(1, 49)}
"""The durations that there are: half an hour to a day, in steps of half an hour."""
_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)


def span_of(
    first: date, last: date, start_time: time | None, hours: Decimal | None, zone: ZoneInfo
) -> tuple[datetime, datetime]:
    """From when until before when, in UTC: so many hours from a time of day on, else whole days of that zone, which
    have 23 or 25 hours where its clocks change. A time that the clocks skip is the instant at which they skip it plus
    what it is into the gap."""
    if start_time is not None and hours is not None:
        start = datetime.combine(first, start_time, zone).astimezone(UTC)
        return start, start + timedelta(minutes=int(hours * 60))
    midnights = (datetime.combine(day, time(), zone) for day in (first, last + timedelta(days=1)))
    start, end = (midnight.astimezone(UTC) for midnight in midnights)
    return start, end


def days_of(first: date, last: date) -> int:
    """How many days that is, the first and the last among them."""
    return (last - first).days + 1


def price(rate: Decimal, currency: str, quantity: Decimal) -> Decimal:
    """The rate times so many hours or days, rounded half up to the currency's decimals: 19.99 EUR an hour for 2.5
    hours is 49.98, as 49.975 lies in the middle."""
    places = Decimal((0, (1,), -exponent(currency)))
    return _EXACT.quantize(_EXACT.multiply(rate, quantity), places)


def answer_until(now: datetime, starts_at: datetime, ends_at: datetime) -> datetime:
    """Until when the guide can answer: 72 hours, or until the start. Of a day that is under way already, its end."""
    return min(now + ANSWER_WITHIN, starts_at if starts_at > now else ends_at)


def step(becomes: Status, status: str, now: datetime, starts_at: datetime, ends_at: datetime) -> Step:
    """Whether a booking can be taken to that state: `go`, or it is there already (`done`), or it is past that
    (`closed`), or too early for it."""
    if status == becomes:
        return "done"
    if becomes in {"confirmed", "declined"}:
        return "go" if status == "pending" else "closed"
    if becomes == "cancelled":
        open_still = status == "pending" or (status == "confirmed" and now < starts_at)
        return "go" if open_still else "closed"
    if status != "confirmed":
        return "closed"
    return "early" if now < (ends_at if becomes == "completed" else starts_at) else "go"


def is_late(now: datetime, starts_at: datetime, policy_hours: int) -> bool:
    """Whether a cancellation now is inside the hours of the policy."""
    return starts_at - now < timedelta(hours=policy_hours)


def in_touch(status: str, ends_at: datetime, now: datetime) -> bool:
    """Whether the booker may know how to reach the guide."""
    return status in {"confirmed", "completed"} and now < ends_at + CONTACT_FOR
