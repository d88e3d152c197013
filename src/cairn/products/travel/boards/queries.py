"""Boards as the caller is shown them, each one statement. They are computed when somebody asks, from the days of their
window or from sums that are kept; what is shown on them is rechecked like any list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Date,
    Double,
    Float,
    FromClause,
    Integer,
    Table,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    true,
)

from cairn.base import clock
from cairn.base.paging import PageRequest, Row, SortKey
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.listing import Listing, Wide
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import Reply
from cairn.products.travel.activity.models import ActivityDay, ActivityEvent
from cairn.products.travel.boards.rules import (
    BANDS,
    DAYS,
    LEAST_ACTORS,
    LEAST_IN_BAND,
    LEAST_VIEWERS,
    RISING_AGE,
    RISING_WINDOW,
    SMOOTHING,
    Timeframe,
    points_sql,
)
from cairn.products.travel.itineraries.models import BAYES_ORDER
from cairn.products.travel.itineraries.queries import (
    COLUMNS,
    ITINERARIES,
    OPEN,
    SOURCE,
    STATS,
    feature_end,
    listed_to,
    shown_to,
)

_days = cast("Table", ActivityDay.__table__)
_events = cast("Table", ActivityEvent.__table__)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_today = func.timezone("UTC", _now).cast(Date)
_WHOLE: Final = Wide(SOURCE, ITINERARIES.c.id, COLUMNS)
_SUMS: Final = ("points", "helpful", "unhelpful")
_ORDER: Final = tuple(SortKey(name, descending=True) for name in ("points", "rating", "published_at"))


def _in_days(timeframe: Timeframe) -> FromClause:
    """Who got points in the window's UTC days with today. A vote that is taken back weighs on the day on which it is,
    so that a sum of days may fall below nothing."""
    sums = (
        select(
            _days.c.itinerary_id,
            *(
                func.greatest(func.sum(_days.c[name]), literal_column("0")).cast(Integer).label(name)
                for name in _SUMS
            ),
        )
        .where(_days.c.day > _today - literal_column(str(DAYS[timeframe])), _days.c.day <= _today)
        .group_by(_days.c.itinerary_id)
        .having(func.sum(_days.c.points) > literal_column("0"))
        .subquery("sums")
    )
    points = literal_column(points_sql("sums.points", "sums.helpful", "sums.unhelpful"), Double)
    return select(sums.c.itinerary_id, points.label("points")).subquery("active")


def _ever() -> FromClause:
    kept = select(STATS.c.itinerary_id, STATS.c.board_points.label("points"))
    return kept.where(STATS.c.points > literal_column("0")).subquery("active")


_ACTIVE: Final[Mapping[Timeframe, FromClause]] = {
    "week": _in_days("week"),
    "month": _in_days("month"),
    "all": _ever(),
}


def _joined(active: FromClause) -> FromClause:
    whose = active.join(ITINERARIES, ITINERARIES.c.id == active.c.itinerary_id)
    return whose.join(STATS, STATS.c.itinerary_id == ITINERARIES.c.id)


def _standing(active: FromClause) -> dict[str, ColumnElement[object]]:
    """What decides where an itinerary stands, in the order in which it does."""
    rating = cast("ColumnElement[object]", BAYES_ORDER)
    return {"points": active.c.points, "rating": rating, "published_at": ITINERARIES.c.published_at}


def _rank(active: FromClause) -> ColumnElement[object]:
    rank = func.rank().over(order_by=active.c.points.desc())
    return cast("ColumnElement[object]", rank.cast(Integer).label("rank"))


def _by_number(active: FromClause) -> Listing:
    """The first pages, which an index in the order of the points leads to: whoever is below is not looked at."""
    return Listing(
        source=_joined(active), columns=[_rank(active), active.c.points], wide=_WHOLE, key=ITINERARIES.c.id,
        visible=listed_to, sorts=_standing(active), default=_ORDER,
    )  # fmt: skip


@cache
def _by_cursor(timeframe: Timeframe, shape: Shape) -> Listing:
    """What is behind a cursor: ranked before that is cut off. The ranks are among what the caller may see, so each kind
    of caller has a list of its own."""
    caller = Caller(user_id=UUID(int=0) if shape.signed_in else None, roles=shape.roles)
    active = _ACTIVE[timeframe]
    standing = [column.label(name) for name, column in _standing(active).items()]
    whole = select(ITINERARIES.c.id, _rank(active), *standing).select_from(_joined(active))
    ranked = whole.where(listed_to(caller)).subquery("ranked")
    return Listing(
        source=ranked, columns=[ranked.c.rank, ranked.c.points], wide=_WHOLE, key=ranked.c.id,
        visible=lambda _: true(), sorts={key.name: ranked.c[key.name] for key in _ORDER}, default=_ORDER,
    )  # fmt: skip


BY_NUMBER: Final = {timeframe: _by_number(active) for timeframe, active in _ACTIVE.items()}


def _rising() -> FromClause:
    """How far the newly published stand out among all of their age: also those that the caller is not shown."""
    age = func.extract("epoch", _now - ITINERARIES.c.published_at) / literal_column("86400")
    band = func.width_bucket(age, literal_column(f"ARRAY{list(BANDS)}::numeric[]"))
    young = (
        select(ITINERARIES.c.id, band.label("band"))
        .where(
            OPEN, ITINERARIES.c.published_at >= _now - _span(RISING_AGE), ITINERARIES.c.published_at <= _now
        )
        .cte("young")
    )
    recent = func.sum(_events.c.weight).filter(_events.c.at > _now - _span(RISING_WINDOW))
    viewers = func.count(_events.c.actor.distinct()).filter(_events.c.kind == literal_column("'view'"))
    done = (
        select(
            _events.c.itinerary_id,
            func.coalesce(recent, literal_column("0")).cast(Float).label("x"),
            viewers.label("viewers"),
            func.count(_events.c.user_id.distinct()).label("actors"),
        )
        .where(_events.c.itinerary_id.in_(select(young.c.id)), _events.c.at <= _now)
        .group_by(_events.c.itinerary_id)
        .cte("done")
    )
    x = func.coalesce(done.c.x, literal_column("0")).cast(Float)
    measured = (
        select(young.c.id, x.label("x"), done.c.viewers, done.c.actors, *_measures(x, young.c.band))
        .select_from(young.outerjoin(done, done.c.itinerary_id == young.c.id))
        .subquery("measured")
    )
    return _scored(measured)


def _measures(x: ColumnElement[float], band: ColumnElement[object]) -> Sequence[ColumnElement[float]]:
    """How many there are in the band, and mean and variance of the band and of all."""
    return [
        func.count().over(partition_by=band).cast(Double).label("many"),
        func.avg(x).over(partition_by=band).label("band_mean"),
        func.var_pop(x).over(partition_by=band).label("band_variance"),
        func.avg(x).over().label("mean"),
        func.var_pop(x).over().label("variance"),
    ]


def _scored(measured: FromClause) -> FromClause:
    of = measured.c
    enough = of.many >= literal_column(str(LEAST_IN_BAND))
    mean = case((enough, of.band_mean), else_=of.mean)
    variance = case((enough, of.band_variance), else_=of.variance)
    z = (of.x - mean) / func.sqrt(variance + literal_column(str(SMOOTHING)), type_=Double())
    return (
        select(of.id, z.cast(Double).label("z"))
        .where(
            of.viewers >= literal_column(str(LEAST_VIEWERS)), of.actors >= literal_column(str(LEAST_ACTORS))
        )
        .subquery("rising")
    )


def _span(of: timedelta) -> ColumnElement[object]:
    return literal_column(f"interval '{of.days} days'")


_stars = _rising()
RISING = Listing(
    source=_stars.join(ITINERARIES, ITINERARIES.c.id == _stars.c.id),
    columns=[],
    wide=_WHOLE,
    key=_stars.c.id,
    visible=lambda caller: and_(_stars.c.z > literal_column("0"), listed_to(caller)),
    sorts={"z": _stars.c.z, "published_at": ITINERARIES.c.published_at},
    default=(SortKey("z", descending=True), SortKey("published_at", descending=True)),
)


async def leaderboard(reads: Reads, caller: Caller, asked: PageRequest, timeframe: Timeframe) -> Reply:
    """A page of the leaderboard, which has one order. No cache keeps it beyond the day, whose end moves its window."""
    as_of = clock.now()
    board = BY_NUMBER[timeframe] if asked.cursor is None else _by_cursor(timeframe, caller.shape)
    found = await board.page(reads, caller, replace(asked, sort=()), {})
    itineraries = [shown_to(caller, row) for row in found.items]
    items = [
        {"rank": row["rank"], "points": row["points"], "itinerary": itinerary}
        for row, itinerary in zip(found.items, itineraries, strict=True)
    ]
    beside = {"timeframe": timeframe, "as_of": as_of}
    return Reply(replace(found, items=items, beside=beside), fresh_until=until(as_of, itineraries))


async def rising(reads: Reads, caller: Caller, asked: PageRequest) -> Reply:
    """A page of the rising stars, which have one order."""
    found = await RISING.page(reads, caller, replace(asked, sort=()), {})
    itineraries = [shown_to(caller, row) for row in found.items]
    return Reply(replace(found, items=itineraries), fresh_until=feature_end(itineraries))


def until(now: datetime, itineraries: Sequence[Row]) -> datetime:
    """When a leaderboard that shows these will be another although nobody does anything."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return min(midnight, feature_end(itineraries) or midnight)
