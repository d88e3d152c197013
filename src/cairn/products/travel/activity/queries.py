"""Which itinerary somebody looks at, and the statements of events.

Each statement is complete in itself: one that counts holds the itinerary's stats first, so that of many at once none is
lost, and whoever waits goes on from what the one before has left.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Date,
    Double,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    TextClause,
    Uuid,
    bindparam,
    text,
)

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.activity.rules import DECAY
from cairn.products.travel.itineraries.queries import ITINERARIES, STATS, visible_to

_itinerary = bindparam("itinerary_id", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_since = bindparam("since", type_=TIMESTAMP(timezone=True))
_epoch = bindparam("epoch", type_=TIMESTAMP(timezone=True))
_today = bindparam("today", type_=Date)
_day = bindparam("day", type_=Date)
_user = bindparam("user_id", type_=Uuid)
_HELD = """
held AS (SELECT id FROM travel.itineraries WHERE id = :itinerary_id FOR KEY SHARE),
locked AS (
    SELECT itinerary_id FROM travel.itinerary_stats WHERE itinerary_id = (SELECT id FROM held) FOR UPDATE
)"""
"""The itinerary before its stats, which is the order of whoever writes both."""


def holding(statement: str) -> TextClause:
    """The statement, with the itinerary of the bind `itinerary_id` and its stats held, under the name `locked`."""
    return text(f"WITH {_HELD}\n{statement}")


VIEWED = Listing(
    source=ITINERARIES.join(STATS, STATS.c.itinerary_id == ITINERARIES.c.id),
    columns=[
        ITINERARIES.c.id, ITINERARIES.c.id.label("itinerary_id"), ITINERARIES.c.owner_id, STATS.c.view_count,
        STATS.c.save_count,
    ],
    key=ITINERARIES.c.id, visible=visible_to, sorts={}, default=(),
)  # fmt: skip


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The itinerary with this id, if the caller may see it. Nobody who looks at it or saves it keeps its owner from
    changing it: it is not held here, whatever `lock` asks for, but by the statement that counts, and more gently."""
    del lock
    return await VIEWED.find(reads, caller, row_id)


RECORDED = Statement(
    holding(""",
fresh AS (
    INSERT INTO travel.activity_events (itinerary_id, kind, actor, day, at, weight, user_id)
    SELECT itinerary_id, :kind, :actor, :day, :at, :weight, :actor_id FROM locked
    WHERE NOT EXISTS (
        SELECT FROM travel.blocks
        WHERE (blocker_id = :user_id AND blocked_id = :owner_id) OR (blocker_id = :owner_id AND blocked_id = :user_id)
    )
    ON CONFLICT DO NOTHING
    RETURNING itinerary_id, weight
),
summed AS (
    INSERT INTO travel.activity_days AS known (day, itinerary_id, points)
    SELECT :today, itinerary_id, weight FROM fresh
    ON CONFLICT (day, itinerary_id) DO UPDATE SET points = known.points + excluded.points
)
UPDATE travel.itinerary_stats AS stats
SET trend = CASE
        WHEN stats.trend IS NULL THEN :impulse
        ELSE greatest(stats.trend, :impulse) + ln(1 + exp(-least(abs(stats.trend - :impulse), 700)))
    END,
    points = stats.points + fresh.weight,
    view_count = stats.view_count + :views
FROM fresh WHERE stats.itinerary_id = fresh.itinerary_id
RETURNING stats.view_count
""").bindparams(
        _itinerary, _at, _today, _day, _user,
        bindparam("kind", type_=Text), bindparam("actor", type_=Text), bindparam("weight", type_=SmallInteger),
        bindparam("actor_id", type_=Uuid), bindparam("owner_id", type_=Uuid),
        bindparam("impulse", type_=Double), bindparam("views", type_=Integer),
    )
)  # fmt: skip
"""One event, unless it was there or a block is between the two; a row where it was new. PostgreSQL's `exp` fails where
its result would be too small for a double, hence 700."""

VOTED = Statement(
    holding(""",
summed AS (
    INSERT INTO travel.activity_days AS known (day, itinerary_id, helpful, unhelpful)
    SELECT :today, itinerary_id, :up, :down FROM locked
    ON CONFLICT (day, itinerary_id) DO UPDATE
    SET helpful = known.helpful + excluded.helpful, unhelpful = known.unhelpful + excluded.unhelpful
)
UPDATE travel.itinerary_stats AS stats
SET helpful_count = greatest(stats.helpful_count + :up, 0),
    unhelpful_count = greatest(stats.unhelpful_count + :down, 0)
FROM locked WHERE stats.itinerary_id = locked.itinerary_id
""").bindparams(
        _itinerary, _today, bindparam("up", type_=Integer), bindparam("down", type_=Integer)
    )
)  # fmt: skip

WITHDRAWN = Statement(
    holding(""",
gone AS (
    DELETE FROM travel.activity_events
    WHERE itinerary_id = (SELECT itinerary_id FROM locked) AND kind = :kind AND actor = :actor AND day = (
        SELECT max(last.day) FROM travel.activity_events AS last
        WHERE last.itinerary_id = :itinerary_id AND last.kind = :kind AND last.actor = :actor
    )
    RETURNING itinerary_id, weight, CAST(at AT TIME ZONE 'UTC' AS date) AS day
),
summed AS (
    UPDATE travel.activity_days AS known SET points = known.points - gone.weight
    FROM gone WHERE known.itinerary_id = gone.itinerary_id AND known.day = gone.day
)
UPDATE travel.itinerary_stats AS stats SET points = stats.points - gone.weight
FROM gone WHERE stats.itinerary_id = gone.itinerary_id
RETURNING stats.itinerary_id
""").bindparams(_itinerary, bindparam("kind", type_=Text), bindparam("actor", type_=Text))
)
"""The actor's latest event of a kind; a row where there was one."""

CONCERNED = Statement(
    text("""
SELECT itinerary_id FROM travel.itinerary_stats
WHERE itinerary_id IN (SELECT itinerary_id FROM travel.activity_events WHERE user_id = :user_id)
ORDER BY itinerary_id FOR UPDATE
""").bindparams(_user)
)
"""Where somebody was active, held in one order."""

FORGOTTEN = Statement(
    text("""
WITH gone AS (
    DELETE FROM travel.activity_events WHERE user_id = :user_id
    RETURNING itinerary_id, weight, CAST(at AT TIME ZONE 'UTC' AS date) AS day
),
by_day AS (SELECT itinerary_id, day, CAST(sum(weight) AS integer) AS weight FROM gone GROUP BY itinerary_id, day),
summed AS (
    UPDATE travel.activity_days AS known SET points = known.points - by_day.weight
    FROM by_day WHERE known.itinerary_id = by_day.itinerary_id AND known.day = by_day.day
)
UPDATE travel.itinerary_stats AS stats SET points = stats.points - whole.weight
FROM (SELECT itinerary_id, CAST(sum(weight) AS integer) AS weight FROM gone GROUP BY itinerary_id) AS whole
WHERE stats.itinerary_id = whole.itinerary_id
""").bindparams(_user)
)

HELD = Statement(holding("SELECT itinerary_id FROM locked").bindparams(_itinerary))
REPLAYED_TREND = Statement(
    text("""
WITH each AS (
    SELECT ln(CAST(weight AS double precision)) + :decay * EXTRACT(epoch FROM at - :epoch) / 3600 AS x
    FROM travel.activity_events WHERE itinerary_id = :itinerary_id AND at >= :since
),
most AS (SELECT max(x) AS x FROM each)
UPDATE travel.itinerary_stats
SET trend = (SELECT most.x + ln(sum(exp(each.x - most.x))) FROM each, most GROUP BY most.x)
WHERE itinerary_id = :itinerary_id
""").bindparams(_itinerary, _since, _epoch, bindparam("decay", DECAY, type_=Double))
)
"""From the events that are left; null where none is. Nothing within 30 days is too small for `exp`."""

SALT = Statement(text("SELECT salt FROM travel.view_salts WHERE day = :day").bindparams(_day))
SALTED = Statement(
    text("INSERT INTO travel.view_salts (day, salt) VALUES (:day, :salt) ON CONFLICT DO NOTHING").bindparams(
        _day, bindparam("salt", type_=LargeBinary)
    )
)
OLD_SALTS = Statement(text("DELETE FROM travel.view_salts WHERE day <= :day").bindparams(_day))
OLD_VIEWS = Statement(
    text("DELETE FROM travel.activity_events WHERE kind = 'view' AND at < :since").bindparams(_since)
)
