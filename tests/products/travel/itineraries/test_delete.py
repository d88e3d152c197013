"""DELETE /itineraries/{id}, and what becomes of it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.itineraries import actions
from cairn.products.travel.itineraries.jobs import PURGE, PURGING
from tests.builders.itineraries import ITINERARIES, at, made
from tests.builders.travel import insert, itinerary
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    assert (await http.delete(path, headers=alice.headers)).status_code == 204
    refused(await http.delete(path, headers=alice.headers), 404, "itinerary_not_found")
    refused(
        await http.patch(path, json={"title": "Still there"}, headers=alice.headers),
        404,
        "itinerary_not_found",
    )
    assert await facts.count("travel.itineraries", "deleted_at IS NOT NULL") == 1
    assert await facts.events() == ["travel.itinerary.created", "travel.itinerary.deleted"]


async def test_an_administrator_may(http: httpx.AsyncClient, cast: Cast) -> None:
    path = at(await made(http, await cast.alice(), status="draft"))
    assert (await http.delete(path, headers=(await cast.ada()).headers)).status_code == 204


async def test_many_at_once_delete_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    answers = await asyncio.gather(*(http.delete(path, headers=alice.headers) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [204] + [404] * 7
    assert (await facts.events()).count("travel.itinerary.deleted") == 1


async def run(cairn: wiring.Cairn) -> None:
    work = UnitOfWork(cairn.database)
    try:
        await PURGE.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def test_after_thirty_days_it_is_removed_with_what_belongs_to_it(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob, now = await cast.alice(), await cast.bob(), clock.now()
    old = await itinerary(raw, alice.id, deleted_at=now - timedelta(days=30, minutes=1))
    young = await itinerary(raw, alice.id, deleted_at=now - timedelta(days=29, hours=23))
    there = await itinerary(raw, alice.id)
    for of in (old, young, there):
        rating_id = new_id()
        await insert(raw, "travel.safety_ratings", {
            "id": rating_id, "itinerary_id": of, "user_id": bob.id, "overall_safety_score": 4,
            "rating_type": "overall", "basis": "visited", "anonymous": False, "verified_experience": False,
            "status": "visible", "created_at": now, "updated_at": now,
        })  # fmt: skip
        await insert(raw, "travel.votes", {
            "id": new_id(), "target_type": "safety_rating", "target_id": rating_id, "user_id": alice.id, "value": 1,
            "created_at": now,
        })  # fmt: skip
    await run(cairn)
    await run(cairn)
    assert {row["id"] for row in await raw.fetch("SELECT id FROM travel.itineraries")} == {young, there}
    for table in ("itinerary_stats", "safety_ratings", "votes"):
        assert await facts.count(f"travel.{table}") == 2, table
    assert await facts.jobs() == []


async def test_what_is_too_much_for_one_run_is_left_to_the_next(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await cast.alice()
    monkeypatch.setattr(actions, "_PURGED_AT_ONCE", 2)
    for _ in range(3):
        await itinerary(raw, alice.id, deleted_at=clock.now() - timedelta(days=31))
    await run(cairn)
    assert await facts.count("travel.itineraries") == 1
    assert await facts.jobs() == [PURGE.name] == [PURGING.job]


async def test_erasure_of_its_owner_takes_it_out_of_every_list(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn
) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    work = UnitOfWork(cairn.database)
    try:
        for holding in cairn.accounts.holdings:
            if holding.name == "itineraries":
                assert await holding.erase(work, alice.id) == 1
        await work.commit()
    finally:
        await work.close()
    assert {f"itinerary:{path.rpartition('/')[2]}", "itineraries", "boards"} <= work.tags
    refused(await http.get(path), 404, "itinerary_not_found")
    assert (await http.get(ITINERARIES)).json()["total"] == 0
