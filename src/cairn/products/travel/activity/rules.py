"""What things that people do with an itinerary weigh, how the weight decays, and who a viewer is for a day."""

from __future__ import annotations

import hmac
import math
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal
from uuid import UUID

EventKind = Literal["view", "helpful", "save", "rating", "remix"]
WEIGHTS: Final[Mapping[str, int]] = {"view": 1, "helpful": 3, "save": 4, "rating": 5, "remix": 6}
HALF_LIFE: Final = timedelta(hours=72)
"""After so long an event weighs half of what a new one does."""
DECAY: Final = math.log(2) / 72
"""Per hour."""
EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""From where the hours of events are counted."""
FOR_EVER: Final = EPOCH.date()
"""The `day` of what counts once for ever instead of once a day: the key of events holds it to that."""
ONCE_FOR_EVER: Final = frozenset({"rating"})
REPLAYED: Final = timedelta(days=30)
"""How far back a replay looks: what is older weighs less than a thousandth."""
SALTS_LIVE: Final = timedelta(hours=48)
_BOTS: Final = (
    "bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "headless", "lighthouse", "monitor",
    "uptime", "archiver", "scrap", "feedfetcher",
)  # fmt: skip
"""What programs that nobody sits at call themselves, in lower case. A library that makes requests is none: a view is
said by a program for somebody."""


def impulse(weight: float, at: datetime) -> float:
    """The logarithm of an event's weight as of `EPOCH`, had it decayed until now from there: ln w + λt, t in hours."""
    return math.log(weight) + DECAY * ((at - EPOCH) / timedelta(hours=1))


def joined(trend: float | None, event: float) -> float:
    """The trend with one more event; None is the trend of nothing.

    Forward decay (E. Bernhardsson 2012; Cormode et al. 2009): the logarithm of a sum of exponentials. Its order is that
    of the decayed sums at any time, so that nothing has to be computed anew as time goes by.
    """
    if trend is None:
        return event
    return max(trend, event) + math.log1p(math.exp(-abs(trend - event)))


def trend_of(events: Iterable[tuple[float, datetime]]) -> float | None:
    """The trend of events, each a weight and its time, in whatever order; None where there is none."""
    trend: float | None = None
    for weight, at in events:
        trend = joined(trend, impulse(weight, at))
    return trend


def day_of(kind: EventKind, at: datetime) -> date:
    """The day that an event's key has: its UTC day, or one for ever."""
    return FOR_EVER if kind in ONCE_FOR_EVER else at.astimezone(UTC).date()


def viewer(secret: bytes, salt: bytes, user_id: UUID | None, network: str) -> str:
    """Who looks, for one day: an HMAC of the user's id, or of the network (/24, /56) where nobody is signed in. The key
    is of the day's salt and of a secret that is in no database, so that neither alone leads back to anybody."""
    key = hmac.digest(secret, salt, "sha256")
    who = f"user:{user_id}" if user_id is not None else f"network:{network}"
    return hmac.digest(key, who.encode(), "sha256").hex()


def is_person(user_agent: str | None, purpose: str | None) -> bool:
    """Whether somebody looks: no known bot, and no browser that only fetches ahead (`Sec-Purpose: prefetch`)."""
    named = (user_agent or "").lower()
    return "prefetch" not in (purpose or "").lower() and not any(bot in named for bot in _BOTS)
