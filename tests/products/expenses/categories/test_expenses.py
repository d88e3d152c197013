"""What may get into a category, and where it is when the category goes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from uuid import UUID

import asyncpg
import httpx
import pytest

from tests.builders.categories import at, made, named
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
EXPENSES = "/api/v1/expenses"
NOWHERE = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"


async def spent(http: httpx.AsyncClient, person: Person, category_id: object) -> httpx.Response:
    body = {"amount": "3.20", "date": "2026-03-01", "category_id": str(category_id)}
    return await http.post(EXPENSES, json=body, headers=person.headers)


async def test_case_02_another_persons_category_is_an_unknown_one(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    theirs = await made(http, alice)
    mine = (await spent(http, mallory, (await made(http, mallory))["id"])).json()
    said = []
    for category in (theirs["id"], NOWHERE):
        answer = await spent(http, mallory, category)
        said.append(refused(answer, 422, "invalid", "/category_id")["errors"])
        moved = await http.patch(
            f"{EXPENSES}/{mine['id']}", json={"category_id": category}, headers=mallory.headers
        )
        said.append(refused(moved, 422, "invalid", "/category_id")["errors"])
    assert said[0] == said[1] == said[2] == said[3]
    assert [problem["code"] for problem in said[0]] == ["unknown_category"]
    assert await facts.count("expenses.expenses") == 1


async def test_an_archived_one_keeps_what_it_has_and_takes_nothing_new(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    category, other = await made(http, alice), await named(http, alice, "Gifts")
    kept = (await spent(http, alice, category["id"])).json()
    elsewhere = (await spent(http, alice, other["id"])).json()
    await http.patch(at(category), json={"archived": True}, headers=alice.headers)
    refused(await spent(http, alice, category["id"]), 409, "category_archived")
    into = {"category_id": category["id"]}
    refused(
        await http.patch(f"{EXPENSES}/{elsewhere['id']}", json=into, headers=alice.headers),
        409, "category_archived",
    )  # fmt: skip
    same = await http.patch(
        f"{EXPENSES}/{kept['id']}", json={**into, "description": "beans"}, headers=alice.headers
    )
    assert (same.status_code, same.json()["category_id"]) == (200, category["id"])
    assert await facts.count("expenses.expenses", "category_id = $1", UUID(str(category["id"]))) == 1


async def in_line(raw: asyncpg.Connection, people: int) -> None:
    """Wait until so many wait for a lock."""
    while await raw.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted") < people:
        await asyncio.sleep(0.005)


@pytest.mark.parametrize("first", ["create", "merge"])
async def test_case_07_created_while_it_is_merged_away(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, first: str
) -> None:
    """Both wait for the ledger: what is created first moves, what comes later finds nothing to get into."""
    alice = await cast.alice()
    category, target = await made(http, alice), await named(http, alice, "Gifts")

    def merged() -> Awaitable[httpx.Response]:
        return http.delete(at(category), params={"merge_into": str(target["id"])}, headers=alice.headers)

    sends = [lambda: spent(http, alice, category["id"]), merged]
    tasks: list[asyncio.Future[httpx.Response]] = []
    async with raw.transaction():
        await raw.execute("SELECT 1 FROM expenses.ledgers WHERE user_id = $1 FOR UPDATE", alice.id)
        for send in sends if first == "create" else sends[::-1]:
            tasks.append(asyncio.ensure_future(send()))
            await in_line(raw, len(tasks))
    answers = await asyncio.gather(*tasks)
    if first == "create":
        assert [answer.status_code for answer in answers] == [201, 204]
        moved = await http.get(f"{EXPENSES}/{answers[0].json()['id']}", headers=alice.headers)
        assert (moved.json()["category_id"], moved.json()["version"]) == (target["id"], 2)
    else:
        assert answers[0].status_code == 204
        refused(answers[1], 422, "invalid", "/category_id")
        assert await facts.count("expenses.expenses") == 0


async def test_case_07_many_while_it_is_merged_away(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """Each is in the target, or its sender was told: as many as were told that they are there."""
    alice = await cast.alice()
    category, target = await made(http, alice), await named(http, alice, "Gifts")
    sends = [spent(http, alice, category["id"]) for _ in range(10)]
    merge = http.delete(at(category), params={"merge_into": str(target["id"])}, headers=alice.headers)
    merged, *answers = await asyncio.gather(merge, *sends)
    assert merged.status_code == 204
    assert {answer.status_code for answer in answers} <= {201, 422}
    there = [row["category_id"] for row in await raw.fetch("SELECT category_id FROM expenses.expenses")]
    created = sum(answer.status_code == 201 for answer in answers)
    assert there == [UUID(str(target["id"]))] * created
