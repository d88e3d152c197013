"""The first use opens the ledger: once, whoever comes."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.main import app_of
from cairn.products.expenses.categories.rules import SEEDS
from cairn.products.expenses.expenses.queries import EXPENSE_LIST, find_any, find_live
from tests.builders.categories import CATEGORIES, LEDGER
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast
from tests.conftest import ORIGIN, settings_for
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_of_many_at_once_one_opens_it_with_its_categories(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await asyncio.gather(*(opened(cairn, alice) for _ in range(8)))
    assert await facts.count("expenses.ledgers") == 1
    names = await raw.fetch("SELECT name FROM expenses.categories WHERE user_id = $1 ORDER BY id", alice.id)
    assert [row["name"] for row in names] == [name for name, _, _ in SEEDS]
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_rows_are_read_as_they_are_answered(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    first = await expense_row(raw, alice, "12.34", tags=("Trip", "work"))
    yen = await expense_row(raw, alice, "1500", "JPY", rate=None, day="2026-03-02", tags=("work",))
    await expense_row(raw, alice, "2.34", kind="refund", refund_of_id=first, day="2026-03-03")
    reads, caller = Reads(cairn.database), _caller(alice.id)
    page = await EXPENSE_LIST.page(reads, caller, PageRequest(), {"trashed": "exclude", "tag": ["work"]})
    told = [
        (str(row["amount"]), row["base_amount"] and str(row["base_amount"]), sorted(row["tags"]))
        for row in page.items
    ]
    assert told == [("1500", None, ["work"]), ("12.34", "12.34", ["Trip", "work"])]
    assert str(page.items[1]["refunded_amount"]) == "2.34"
    both = {"trashed": "exclude", "tag": ["trip", "work"], "min_amount": 12, "currency": ["EUR", "JPY"]}
    assert (await EXPENSE_LIST.page(reads, caller, PageRequest(), both)).total == 1
    assert await find_live(reads, _caller(bob.id), yen) is None
    assert await find_any(reads, caller, yen) is not None


async def test_case_04_twenty_first_calls_at_once_open_one_ledger(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    paths = [LEDGER, CATEGORIES] * 10
    answers = await asyncio.gather(*(http.get(path, headers=alice.headers) for path in paths))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers[::2]}) == 1
    assert len({answer.text for answer in answers[1::2]}) == 1
    assert await facts.count("expenses.ledgers") == 1
    assert await facts.count("expenses.categories") == len(SEEDS)
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_case_04_the_list_of_somebody_new_shows_the_seeds(http: httpx.AsyncClient, cast: Cast) -> None:
    answer = await http.get(CATEGORIES, headers=(await cast.alice()).headers)
    page = answer.json()
    assert page["total"] == len(SEEDS) == 13
    found = {(item["name"], item["color"], item["icon"]) for item in page["items"]}
    assert found == set(SEEDS)
    assert [item["name"] for item in page["items"] if item["system_key"] == "uncategorised"] == [
        "Uncategorised"
    ]
    assert {(item["archived"], item["parent_id"], item["version"]) for item in page["items"]} == {
        (False, None, 1)
    }


async def test_who_is_refused_before_has_no_ledger(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    await cast.alice()
    refused(await http.get(LEDGER), 401, "unauthenticated")
    refused(await http.get(LEDGER, headers={"Authorization": "Bearer x"}), 401, "invalid_access_token")
    assert await facts.count("expenses.ledgers") == 0


async def test_a_process_asks_once_for_each_person(
    http: httpx.AsyncClient, cast: Cast, queries: list[str], dsn: str
) -> None:
    alice = await cast.alice()

    async def asked(client: httpx.AsyncClient) -> list[str]:
        queries.clear()
        assert (await client.get(CATEGORIES, headers=alice.headers)).status_code == 200
        found = [sql for sql in queries if "expenses." in sql]
        return ["opening" if "INSERT INTO expenses" in sql else "the list" for sql in found]

    assert await asked(http) == ["opening", "opening", "the list"], queries
    assert await asked(http) == ["the list"], queries
    second = wiring.build(settings_for(dsn))
    app = app_of(second)
    await second.database.open()
    second.system.accepting = True
    try:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as other:
            assert await asked(other) == ["opening", "the list"], queries
            assert await asked(other) == ["the list"], queries
    finally:
        await second.close()


def _caller(user_id: UUID) -> Caller:
    return Caller(user_id=user_id, roles=frozenset({"user"}))
