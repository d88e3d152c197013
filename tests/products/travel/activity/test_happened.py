"""Recording events: nothing is lost, nothing counts twice, and what is removed leaves nothing behind."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.activity import actions
from cairn.products.travel.activity.rules import trend_of
from cairn.products.travel.boards.rules import board_points
from tests.builders import travel as build
from tests.facts import Facts

pytestmark = pytest.mark.integration
OWNER = UUID(int=7)


async def do(cairn: wiring.Cairn, user_id: UUID, act: Callable[[UnitOfWork], Awaitable[object]]) -> None:
    """One transaction of somebody."""
    work = UnitOfWork(cairn.database, Caller(user_id=user_id, roles=frozenset({"user"})))
    try:
        await act(work)
        await work.commit()
    finally:
        await work.close()


async def stats(raw: asyncpg.Connection, itinerary_id: UUID) -> asyncpg.Record:
    return await raw.fetchrow("SELECT * FROM travel.itinerary_stats WHERE itinerary_id = $1", itinerary_id)


async def days(raw: asyncpg.Connection, itinerary_id: UUID) -> list[tuple[int, int, int]]:
    rows = await raw.fetch(
        "SELECT points, helpful, unhelpful FROM travel.activity_days WHERE itinerary_id = $1 ORDER BY day",
        itinerary_id,
    )
    return [tuple(row) for row in rows]


async def kept(raw: asyncpg.Connection, itinerary_id: UUID) -> float | None:
    """The trend that the events of the itinerary make."""
    rows = await raw.fetch(
        "SELECT weight, at FROM travel.activity_events WHERE itinerary_id = $1", itinerary_id
    )
    return trend_of((row["weight"], row["at"]) for row in rows)


async def test_an_event_weighs_once_a_day_and_a_rating_once_for_ever(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    mine, somebody = await build.itinerary(raw, OWNER), new_id()

    async def both(work: UnitOfWork) -> None:
        await actions.happened(work, mine, OWNER, "save")
        await actions.happened(work, mine, OWNER, "rating")

    await do(cairn, somebody, both)
    await do(cairn, somebody, both)
    assert await days(raw, mine) == [(9, 0, 0)]
    clock.shift(timedelta(days=1))
    try:
        await do(cairn, somebody, both)
    finally:
        clock.shift(timedelta(0))
    assert await days(raw, mine) == [(9, 0, 0), (4, 0, 0)]
    found = await stats(raw, mine)
    assert (found["points"], found["view_count"]) == (13, 0)
    assert found["trend"] == pytest.approx(await kept(raw, mine))


async def test_the_owner_and_blocked_pairs_weigh_nothing(
    cairn: wiring.Cairn, raw: asyncpg.Connection, facts: Facts
) -> None:
    mine, blocker, blocked = await build.itinerary(raw, OWNER), new_id(), new_id()
    await build.block(raw, blocker, OWNER)
    await build.block(raw, OWNER, blocked)
    for somebody in (OWNER, blocker, blocked):
        await do(cairn, somebody, lambda work: actions.happened(work, mine, OWNER, "remix"))
    await do(cairn, OWNER, lambda work: actions.voted(work, mine, OWNER, 0, 1))
    assert await facts.count("travel.activity_events") == await facts.count("travel.activity_days") == 0
    assert (await stats(raw, mine))["trend"] is None


async def test_votes_count_by_day_and_in_all(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    mine, somebody, other = await build.itinerary(raw, OWNER), new_id(), new_id()
    await do(cairn, somebody, lambda work: actions.voted(work, mine, OWNER, 0, 1))
    await do(cairn, somebody, lambda work: actions.voted(work, mine, OWNER, 0, 1))
    await do(cairn, other, lambda work: actions.voted(work, mine, OWNER, 0, -1))
    assert await days(raw, mine) == [(3, 2, 1)]
    found = await stats(raw, mine)
    assert (found["helpful_count"], found["unhelpful_count"], found["points"]) == (2, 1, 3)
    await do(cairn, other, lambda work: actions.voted(work, mine, OWNER, -1, 1))
    assert await days(raw, mine) == [(6, 3, 0)]


async def test_a_helpful_vote_taken_back_takes_its_event_along(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    mine, somebody, other = await build.itinerary(raw, OWNER), new_id(), new_id()
    await do(cairn, other, lambda work: actions.happened(work, mine, OWNER, "save"))
    before = (await stats(raw, mine))["trend"]
    await do(cairn, somebody, lambda work: actions.voted(work, mine, OWNER, 0, 1))
    assert (await stats(raw, mine))["trend"] > before
    await do(cairn, somebody, lambda work: actions.voted(work, mine, OWNER, 1, -1))
    assert await days(raw, mine) == [(4, 0, 1)]
    found = await stats(raw, mine)
    assert found["trend"] == pytest.approx(before)
    assert (found["helpful_count"], found["unhelpful_count"], found["points"]) == (0, 1, 4)


async def test_case_31_removing_an_event_replays_the_last_30_days(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    mine, people = await build.itinerary(raw, OWNER), [new_id() for _ in range(4)]
    for number, somebody in enumerate(people):
        clock.shift(timedelta(days=-10 * number))
        try:
            await do(cairn, somebody, lambda work: actions.happened(work, mine, OWNER, "rating"))
        finally:
            clock.shift(timedelta(0))
    await do(cairn, people[0], lambda work: actions.forget_events(work, people[0]))
    rows = await raw.fetch(
        "SELECT weight, at FROM travel.activity_events WHERE at >= $1", clock.now() - timedelta(days=29)
    )
    assert len(rows) == 2
    found = await stats(raw, mine)
    assert found["trend"] == pytest.approx(trend_of((row["weight"], row["at"]) for row in rows))
    assert found["points"] == 15
    assert await days(raw, mine) == [(5, 0, 0), (5, 0, 0), (5, 0, 0), (0, 0, 0)]
    for somebody in people[1:]:
        await do(cairn, somebody, lambda work, who=somebody: actions.forget_events(work, who))
    found = await stats(raw, mine)
    assert (found["trend"], found["points"], found["board_points"]) == (None, 0, 0)


async def test_trend_of_old_and_new_is_no_underflow(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    mine = await build.itinerary(raw, OWNER)
    await raw.execute("UPDATE travel.itinerary_stats SET trend = -5000 WHERE itinerary_id = $1", mine)
    await do(cairn, new_id(), lambda work: actions.happened(work, mine, OWNER, "save"))
    assert (await stats(raw, mine))["trend"] == pytest.approx(await kept(raw, mine))


async def test_100_events_at_once_lose_nothing(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    mine, people = await build.itinerary(raw, OWNER), [new_id() for _ in range(100)]
    await asyncio.gather(
        *(do(cairn, who, lambda work: actions.voted(work, mine, OWNER, 0, 1)) for who in people)
    )
    assert await days(raw, mine) == [(300, 100, 0)]
    found = await stats(raw, mine)
    assert (found["points"], found["helpful_count"]) == (300, 100)
    assert found["trend"] == pytest.approx(await kept(raw, mine))
    assert found["board_points"] == board_points(300, 100, 0)


@pytest.mark.parametrize(("helpful", "unhelpful", "points"), [(9, 1, 23.83), (0, 0, 20.0), (0, 12, 20.0)])
async def test_the_database_computes_the_factor_as_the_formula_has_it(
    cairn: wiring.Cairn, raw: asyncpg.Connection, helpful: int, unhelpful: int, points: float
) -> None:
    mine = await build.itinerary(raw, OWNER)
    await raw.execute(
        "UPDATE travel.itinerary_stats SET points = 40, helpful_count = $2, unhelpful_count = $3"
        " WHERE itinerary_id = $1",
        mine, helpful, unhelpful,
    )  # fmt: skip
    assert round((await stats(raw, mine))["board_points"], 2) == points
