"""What people did with itineraries, as the tests arrange it: by rows, on whichever day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import asyncpg

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.activity.rules import WEIGHTS


def today() -> date:
    return clock.now().astimezone(UTC).date()


async def day(
    raw: asyncpg.Connection, itinerary_id: UUID, ago: int, points: int, helpful: int = 0, unhelpful: int = 0
) -> None:
    """What a day that many days ago brought, and the totals with it."""
    await raw.execute(
        "INSERT INTO travel.activity_days (day, itinerary_id, points, helpful, unhelpful) VALUES ($1, $2, $3, $4, $5)",
        today() - timedelta(days=ago), itinerary_id, points, helpful, unhelpful,
    )  # fmt: skip
    await raw.execute(
        "UPDATE travel.itinerary_stats SET points = points + $2, helpful_count = helpful_count + $3,"
        " unhelpful_count = unhelpful_count + $4 WHERE itinerary_id = $1",
        itinerary_id, points, helpful, unhelpful,
    )  # fmt: skip


async def events(
    raw: asyncpg.Connection,
    itinerary_id: UUID,
    *,
    views: int = 0,
    people: int = 0,
    kind: str = "save",
    at: datetime | None = None,
) -> None:
    """So many viewers, and so many people who did something of a kind."""
    when = at or clock.now()
    done = [(f"viewer-{number}", "view", None) for number in range(views)]
    done += [(str(who), kind, who) for who in (new_id() for _ in range(people))]
    await raw.executemany(
        "INSERT INTO travel.activity_events (itinerary_id, kind, actor, day, at, weight, user_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [
            (itinerary_id, what, actor, when.date(), when, WEIGHTS[what], user_id)
            for actor, what, user_id in done
        ],
    )
