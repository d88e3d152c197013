"""DELETE /travel-intel/{intel_id}, and what stays."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.travel_intel.jobs import TIDY
from tests.builders.intel import CRITICAL, INTEL, QUESTION, answered, at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
Counted = Callable[[], Awaitable[int]]


@pytest.mark.parametrize("who", ["author", "moderator", "admin"])
async def test_gone_without_responses(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, who: str, facts: Facts, count: Counted
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, bob, trail)
    await http.post(f"{at(intel)}/helpful", headers=charlie.headers)
    for other in (await cast.alice(), charlie):
        refused(await http.delete(at(intel), headers=other.headers), 403, "forbidden")
    refused(await http.delete(at(intel)), 401, "unauthenticated")
    person = bob if who == "author" else await cast.person(who, "user", who)
    assert (await http.delete(at(intel), headers=person.headers)).status_code == 204
    for one in (bob, person):
        for method, path in (("GET", ""), ("GET", "/responses"), ("DELETE", ""), ("PATCH", "")):
            body = {"content": "Back"} if method == "PATCH" else None
            answer = await http.request(method, at(intel) + path, json=body, headers=one.headers)
            refused(answer, 404, "intel_not_found")
    for query in ("", f"?itinerary_id={trail}", "/user/intel"):
        assert (await http.get(INTEL + query, headers=bob.headers)).json()["items"] == []
    assert await facts.count("travel.travel_intel", "content <> ''") == 0
    assert await facts.count("travel.votes") == 0
    assert await count() == 0
    assert (await facts.events())[-1] == "travel.intel.deleted"


async def test_an_empty_place_stays_for_its_responses(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, count: Counted
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, bob, trail, QUESTION, title="The pass", latitude=1.0, longitude=2.0)
    response = await answered(http, charlie, intel)
    await http.patch(at(intel), json={"accepted_response_id": response["id"]}, headers=bob.headers)
    assert (await http.delete(at(intel), headers=bob.headers)).status_code == 204
    refused(await http.delete(at(intel), headers=bob.headers), 404, "intel_not_found")
    refused(
        await http.patch(at(intel), json={"content": "Back"}, headers=bob.headers), 404, "intel_not_found"
    )
    for who in (None, bob, charlie):
        headers = who.headers if who else {}
        (left,) = (await http.get(f"{INTEL}?itinerary_id={trail}", headers=headers)).json()["items"]
        assert (await http.get(at(intel), headers=headers)).json() == left
        assert (left["id"], left["deleted"], left["response_count"]) == (intel["id"], True, 1)
        empty = {name: left[name] for name in ("author", "title", "latitude", "longitude", "severity")}
        assert set(empty.values()) == {None}
        assert (left["content"], left["accepted_response_id"], left["resolved_by"]) == ("", None, None)
    assert (await http.get(f"{at(intel)}/responses")).json()["items"] == [response]
    assert (await http.get(INTEL)).json()["items"] == []
    assert (await http.get(f"{INTEL}/user/intel", headers=bob.headers)).json()["items"] == []
    assert (await http.get(f"{INTEL}/stats/{trail}")).json()["total"] == 0
    assert await count() == 0
    await http.delete(f"{INTEL}/responses/{response['id']}", headers=charlie.headers)
    refused(await http.get(at(intel)), 404, "intel_not_found")


async def test_hidden_and_deleted_is_counted_once(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, count: Counted
) -> None:
    bob, ada = await cast.bob(), await cast.ada()
    intel = await made(http, bob, trail)
    await made(http, bob, trail)
    for step, left in (("hide", 1), ("hide", 1), ("unhide", 2), ("hide", 1)):
        await http.post(f"{at(intel)}/{step}", headers=ada.headers)
        assert await count() == left
    await http.delete(at(intel), headers=bob.headers)
    assert await count() == 1


async def test_responding_and_deleting_at_once_lose_nothing(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts, count: Counted
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    body = {"content": "Meanwhile"}
    for _ in range(4):
        intel = await made(http, bob, trail)
        answers = await asyncio.gather(
            *(http.post(f"{at(intel)}/respond", json=body, headers=charlie.headers) for _ in range(3)),
            http.delete(at(intel), headers=bob.headers),
            http.delete(at(intel), headers=bob.headers),
            *(http.post(f"{at(intel)}/respond", json=body, headers=charlie.headers) for _ in range(3)),
        )
        assert sorted(answer.status_code for answer in answers[3:5]) == [204, 404]
        made_ones = sum(answer.status_code == 201 for answer in answers)
        where = "id = $1 AND response_count = $2"
        assert await facts.count("travel.travel_intel", where, UUID(str(intel["id"])), made_ones) == 1
    assert await count() == 0


async def test_what_is_left_of_deleted_ones_is_thrown_away_after_a_day(
    http: httpx.AsyncClient,
    cast: Cast,
    cairn: wiring.Cairn,
    trail: UUID,
    raw: asyncpg.Connection,
    facts: Facts,
) -> None:
    bob = await cast.bob()
    old, fresh, held, kept = [
        await made(http, bob, trail, of) for of in (CRITICAL, CRITICAL, QUESTION, QUESTION)
    ]
    await answered(http, bob, held)
    for intel in (old, fresh, held):
        await http.delete(at(intel), headers=bob.headers)
    for intel in (old, held):
        await raw.execute(
            "UPDATE travel.travel_intel SET deleted_at = $2 WHERE id = $1",
            UUID(str(intel["id"])), clock.now() - timedelta(days=1, seconds=1),
        )  # fmt: skip
    work = UnitOfWork(cairn.database)
    await TIDY.run(work, {})
    await work.commit()
    await work.close()
    left = {str(row["id"]) for row in await raw.fetch("SELECT id FROM travel.travel_intel")}
    assert left == {fresh["id"], held["id"], kept["id"]}
    assert await facts.count("travel.intel_responses") == 1
