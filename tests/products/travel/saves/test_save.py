"""POST and DELETE /itineraries/{id}/save, GET /itineraries/saved."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders import travel as build
from tests.builders.itineraries import ITINERARIES
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
SAVED = f"{ITINERARIES}/saved"


def at(itinerary_id: UUID) -> str:
    return f"{ITINERARIES}/{itinerary_id}/save"


async def saved(http: httpx.AsyncClient, person: Person) -> list[str]:
    answer = await http.get(SAVED, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


async def test_works_and_is_set_like(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    mine, bob = await build.itinerary(raw, (await cast.alice()).id), await cast.bob()
    answer = await http.post(at(mine), headers=bob.headers)
    assert (answer.status_code, answer.json()) == (200, {"itinerary_id": str(mine), "save_count": 1})
    again = await http.post(at(mine), headers=bob.headers)
    assert (again.status_code, again.json()) == (200, answer.json())
    seen = (await http.get(f"{ITINERARIES}/{mine}", headers=bob.headers)).json()
    assert (seen["save_count"], seen["my"]["saved"]) == (1, True)
    assert (
        await facts.count("travel.activity_events", "kind = 'save' AND weight = 4 AND user_id = $1", bob.id)
        == 1
    )
    for _ in range(2):
        assert (await http.delete(at(mine), headers=bob.headers)).status_code == 204
    seen = (await http.get(f"{ITINERARIES}/{mine}", headers=bob.headers)).json()
    assert (seen["save_count"], seen["my"]["saved"]) == (0, False)
    assert await facts.count("travel.saves") == await facts.count("travel.activity_events") == 0


async def test_case_31_a_save_taken_back_is_replayed_away(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    owner, bob, charlie = (await cast.alice()).id, await cast.bob(), await cast.charlie()
    one, other = await build.itinerary(raw, owner), await build.itinerary(raw, owner)
    for itinerary_id, people in ((one, [bob, charlie]), (other, [bob])):
        for person in people:
            await http.post(at(itinerary_id), headers=person.headers)
    assert await trending(http) == [str(one), str(other)]
    for person in (bob, charlie):
        await http.delete(at(one), headers=person.headers)
    assert await trending(http) == [str(other), str(one)]
    trends = await raw.fetch("SELECT trend, points FROM travel.itinerary_stats WHERE itinerary_id = $1", one)
    assert [tuple(row) for row in trends] == [(None, 0)]


async def trending(http: httpx.AsyncClient) -> list[str]:
    answer = await http.get(f"{ITINERARIES}?sort=trending&per_page=100&count=false&min_days={14}")
    return [item["id"] for item in answer.json()["items"]]


async def test_saving_at_once_counts_rows(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    people = [await cast.person(f"saver{number}") for number in range(20)]
    await asyncio.gather(*(http.post(at(mine), headers=person.headers) for person in people * 2))
    assert await count(raw, mine) == await facts.count("travel.saves") == 20
    await asyncio.gather(*(http.delete(at(mine), headers=person.headers) for person in people[:7] * 2))
    assert await count(raw, mine) == await facts.count("travel.saves") == 13


async def count(raw: asyncpg.Connection, itinerary_id: UUID) -> int:
    return await raw.fetchval(
        "SELECT save_count FROM travel.itinerary_stats WHERE itinerary_id = $1", itinerary_id
    )


async def test_one_s_own_can_be_saved_and_weighs_nothing(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    mine = await build.itinerary(raw, alice.id, status="draft", published_at=None)
    assert (await http.post(at(mine), headers=alice.headers)).json()["save_count"] == 1
    assert await saved(http, alice) == [str(mine)]
    assert await facts.count("travel.activity_events") == 0


async def test_the_list_is_one_statement_and_pages_by_key(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    owner, bob = (await cast.alice()).id, await cast.bob()
    ids = [await build.itinerary(raw, owner) for _ in range(3)]
    for itinerary_id in ids:
        await http.post(at(itinerary_id), headers=bob.headers)
    queries.clear()
    assert await saved(http, bob) == [str(one) for one in reversed(ids)]
    assert len([query for query in queries if "travel." in query]) == 1
    first = (await http.get(f"{SAVED}?per_page=2", headers=bob.headers)).json()
    assert (first["total"], first["total_pages"]) == (3, 2)
    rest = (await http.get(f"{SAVED}?cursor={first['next_cursor']}", headers=bob.headers)).json()
    assert [item["id"] for item in rest["items"]] == [str(ids[0])]
    oldest = await http.get(f"{SAVED}?sort=saved_at", headers=bob.headers)
    assert [item["id"] for item in oldest.json()["items"]] == [str(one) for one in ids]
    assert oldest.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("over", "there"),
    [
        ({}, True), ({"visibility": "unlisted"}, True), ({"status": "draft"}, False), ({"status": "archived"}, False),
        ({"visibility": "private"}, False), ({"moderation": "hidden"}, False), ({"deleted_at": clock.now()}, False),
    ],
)  # fmt: skip
async def test_case_07_saved_shows_what_may_still_be_seen(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object], *, there: bool
) -> None:
    mine, bob = await build.itinerary(raw, (await cast.alice()).id, **over), await cast.bob()
    await build.insert(
        raw, "travel.saves",
        {"id": new_id(), "itinerary_id": mine, "user_id": bob.id, "created_at": clock.now()},
    )  # fmt: skip
    answer = (await http.get(SAVED, headers=bob.headers)).json()
    assert (len(answer["items"]), answer["total"]) == (there, there)
    if not there:
        refused(await http.post(at(mine), headers=bob.headers), 404, "itinerary_not_found")
        refused(await http.delete(at(mine), headers=bob.headers), 404, "itinerary_not_found")


async def test_case_07_of_a_blocked_pair_nothing_is_shown(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    mine = await build.itinerary(raw, alice.id)
    await http.post(at(mine), headers=bob.headers)
    await build.block(raw, alice.id, bob.id)
    assert await saved(http, bob) == []
    refused(await http.post(at(mine), headers=bob.headers), 404, "itinerary_not_found")


async def test_nobody_missing_and_malformed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    mine, bob = await build.itinerary(raw, (await cast.alice()).id), await cast.bob()
    refused(await http.post(at(mine)), 401, "unauthenticated")
    refused(await http.delete(at(mine)), 401, "unauthenticated")
    refused(await http.get(SAVED), 401, "unauthenticated")
    refused(await http.post(at(new_id()), headers=bob.headers), 404, "itinerary_not_found")
    refused(await http.post(f"{ITINERARIES}/nonsense/save", headers=bob.headers), 404, "itinerary_not_found")
    refused(await http.get(f"{SAVED}?sort=title", headers=bob.headers), 422, "invalid", "?sort")
    refused(await http.get(f"{SAVED}?search=x", headers=bob.headers), 422, "invalid", "?search")
