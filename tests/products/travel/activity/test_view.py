"""POST /itineraries/{id}/view."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.activity.jobs import FORGET
from cairn.products.travel.activity.rules import trend_of
from tests.builders import travel as build
from tests.builders.itineraries import ITINERARIES
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


def at(itinerary_id: UUID) -> str:
    return f"{ITINERARIES}/{itinerary_id}/view"


@pytest.fixture
def tomorrow() -> Iterator[timedelta]:
    """The time between, for a test to move the clock by."""
    yield timedelta(days=1)
    clock.shift(timedelta(0))


async def test_works_and_is_set_like(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, queries: list[str]
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    bob = await cast.bob()
    queries.clear()
    answer = await http.post(at(mine), headers=bob.headers)
    assert (answer.status_code, answer.json()) == (200, {"itinerary_id": str(mine), "view_count": 1})
    assert len([query for query in queries if "travel." in query]) == 5, "salt: looked for, made, read"
    queries.clear()
    again = await http.post(at(mine), headers=bob.headers)
    assert (again.status_code, again.json()) == (200, answer.json())
    assert len([query for query in queries if "travel." in query]) == 3, "itinerary, salt, event"
    assert (await http.post(at(mine))).json()["view_count"] == 2
    assert await facts.count("travel.activity_events", "user_id IS NULL AND length(actor) = 64") == 2
    assert (await facts.events(), await facts.jobs()) == ([], [])
    assert (await http.get(f"{ITINERARIES}/{mine}")).json()["view_count"] == 2


async def test_case_26_100_views_of_one_client_are_one(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    answers = await asyncio.gather(
        *(
            http.post(
                at(mine),
                headers={
                    "X-Forwarded-For": f"203.0.{number}.7", "User-Agent": f"Browser/{number}", "Cookie": f"s={number}",
                    "X-Correlation-ID": f"c{number}",
                },
            )
            for number in range(100)
        )
    )  # fmt: skip
    assert {answer.status_code for answer in answers} == {200}
    assert await viewed(http, mine) == 1
    assert await facts.count("travel.view_salts") == 1


async def viewed(http: httpx.AsyncClient, itinerary_id: UUID, person: Person | None = None) -> int:
    answer = await http.get(f"{ITINERARIES}/{itinerary_id}", headers=person.headers if person else {})
    return int(answer.json()["view_count"])


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
    ],
)
async def test_case_26_prefetch_and_bots_are_answered_and_not_counted(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, headers: dict[str, str]
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    answer = await http.post(at(mine), headers=headers)
    assert (answer.status_code, answer.json()["view_count"]) == (200, 0)
    assert await facts.count("travel.activity_events") == 0


async def test_case_26_owner_and_get_count_nothing(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    mine = await build.itinerary(raw, alice.id)
    assert (await http.post(at(mine), headers=alice.headers)).json()["view_count"] == 0
    assert await viewed(http, mine, await cast.bob()) == await viewed(http, mine) == 0
    assert await facts.count("travel.activity_events") == 0


async def test_case_26_the_next_utc_day_counts_again(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, tomorrow: timedelta
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    assert (await http.post(at(mine))).json()["view_count"] == 1
    clock.shift(tomorrow)
    assert (await http.post(at(mine))).json()["view_count"] == 2
    assert await facts.count("travel.view_salts") == await facts.count("travel.activity_days") == 2


async def test_100_views_at_once_lose_nothing(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    people = [await cast.person(f"viewer{number}") for number in range(100)]
    answers = await asyncio.gather(*(http.post(at(mine), headers=person.headers) for person in people))
    assert sorted(answer.json()["view_count"] for answer in answers) == list(range(1, 101))
    row = await raw.fetchrow(
        "SELECT stats.points, stats.trend, days.points AS in_day FROM travel.itinerary_stats AS stats"
        " JOIN travel.activity_days AS days USING (itinerary_id) WHERE itinerary_id = $1",
        mine,
    )
    assert (row["points"], row["in_day"]) == (100, 100)
    events = await raw.fetch("SELECT weight, at FROM travel.activity_events")
    assert row["trend"] == pytest.approx(trend_of((event["weight"], event["at"]) for event in events))


async def test_views_saves_and_edits_at_once_stand_in_nobody_s_way(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    mine = await build.itinerary(raw, alice.id)
    people = [await cast.person(f"visitor{number}") for number in range(20)]
    answers = await asyncio.gather(
        *(http.post(at(mine), headers=person.headers) for person in people),
        *(http.post(f"{ITINERARIES}/{mine}/save", headers=person.headers) for person in people),
        *(
            http.patch(f"{ITINERARIES}/{mine}", json={"title": f"Trip {number}"}, headers=alice.headers)
            for number in range(10)
        ),
    )
    assert {answer.status_code for answer in answers} == {200}
    row = await raw.fetchrow("SELECT * FROM travel.itinerary_stats WHERE itinerary_id = $1", mine)
    assert (row["view_count"], row["save_count"], row["points"]) == (20, 20, 100)


async def test_a_view_waits_for_nobody_who_edits(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, cairn: wiring.Cairn
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    async with raw.transaction():
        await raw.execute("UPDATE travel.itineraries SET title = 'Another' WHERE id = $1", mine)
        answer = await asyncio.wait_for(http.post(at(mine)), 5)
    assert answer.json()["view_count"] == 1


@pytest.mark.parametrize(
    "over",
    [
        {"status": "draft", "published_at": None}, {"status": "archived"}, {"visibility": "private"},
        {"moderation": "hidden"}, {"deleted_at": clock.now()},
    ],
)  # fmt: skip
async def test_case_07_what_cannot_be_seen_cannot_be_viewed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object], facts: Facts
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id, **over)
    refused(await http.post(at(mine)), 404, "itinerary_not_found")
    refused(await http.post(at(mine), headers=(await cast.bob()).headers), 404, "itinerary_not_found")
    assert await facts.count("travel.activity_events") == 0


async def test_blocked_missing_and_malformed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    mine = await build.itinerary(raw, alice.id)
    await build.block(raw, alice.id, bob.id)
    refused(await http.post(at(mine), headers=bob.headers), 404, "itinerary_not_found")
    refused(await http.post(at(new_id())), 404, "itinerary_not_found")
    refused(await http.post(f"{ITINERARIES}/nonsense/view"), 404, "itinerary_not_found")
    refused(await http.post(at(mine) + "?again=1"), 422, "invalid", "?again")
    assert (await http.post(at(mine))).json()["view_count"] == 1


async def test_salts_are_gone_after_48_hours_and_views_after_a_month(
    cairn: wiring.Cairn, http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    bob = await cast.bob()
    try:
        for days in (-32, -2, -1, 0):
            clock.shift(timedelta(days=days))
            await http.post(at(mine))
            await http.post(f"{ITINERARIES}/{mine}/save", headers=bob.headers)
    finally:
        clock.shift(timedelta(0))
    work = UnitOfWork(cairn.database)
    try:
        await FORGET.run(work, {})
        await work.commit()
    finally:
        await work.close()
    assert await facts.count("travel.view_salts") == 2
    assert await facts.count("travel.view_salts", "day <= $1", (clock.now() - timedelta(days=2)).date()) == 0
    assert await facts.count("travel.activity_events", "kind = 'view'") == 3
    assert await facts.count("travel.activity_events", "kind = 'save'") == 1
    assert await viewed(http, mine, bob) == 4
