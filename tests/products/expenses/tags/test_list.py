"""GET /tags."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
TAGS = "/api/v1/tags"


async def test_your_own_by_name_with_their_live_expenses(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await expense_row(raw, alice, tags=("work", "Zoo"))
    await expense_row(raw, alice, tags=("work",), status="void")
    await expense_row(raw, alice, tags=("work", "gone"), deleted_at=clock.now())
    await expense_row(raw, bob, tags=("bobs",))
    told = await facts.events()
    answer = await http.get(TAGS, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert [(item["name"], item["expense_count"]) for item in answer.json()["items"]] == [
        ("gone", 0), ("work", 2), ("Zoo", 1),
    ]  # fmt: skip
    assert answer.json()["total"] == 3
    assert answer.json()["items"][0].keys() == {
        "id", "name", "expense_count", "version", "created_at", "updated_at",
    }  # fmt: skip
    assert await facts.events() == told


async def test_by_count_and_by_cursor(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    for tags in (("a", "b", "c"), ("b", "c"), ("c",)):
        await expense_row(raw, alice, tags=tags)
    found: list[tuple[str, int]] = []
    cursor = ""
    for _ in range(3):
        url = f"{TAGS}?sort=-expense_count&per_page=1{cursor}"
        page = (await http.get(url, headers=alice.headers)).json()
        found += [(item["name"], item["expense_count"]) for item in page["items"]]
        cursor = f"&cursor={page['next_cursor']}"
    assert (found, page["next_cursor"]) == ([("c", 3), ("b", 2), ("a", 1)], None)
    newest = (await http.get(f"{TAGS}?sort=-created_at", headers=alice.headers)).json()["items"]
    assert [item["name"] for item in newest] == ["c", "b", "a"]


async def test_the_first_use_opens_an_empty_one(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    answer = await http.get(TAGS, headers=(await cast.alice()).headers)
    assert (answer.status_code, answer.json()["items"], answer.json()["total"]) == (200, [], 0)
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_a_page_is_one_statement(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    for number in range(5):
        await expense_row(raw, alice, tags=(f"t{number}", "all"))
    await http.get(TAGS, headers=alice.headers)
    queries.clear()
    await http.get(TAGS, headers=alice.headers)
    assert len([query for query in queries if "expenses." in query]) == 1


async def test_nobody_and_malformed(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(TAGS), 401, "unauthenticated")
    alice = await cast.alice()
    for query, pointer in (("sort=colour", "?sort"), ("search=a", "?search"), ("per_page=101", "?per_page")):
        refused(await http.get(f"{TAGS}?{query}", headers=alice.headers), 422, "invalid", pointer)
