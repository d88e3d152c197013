"""DELETE /tags/{id}, with and without merge_into."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.expenses import expense_row, ledger_version, opened
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused
from tests.products.expenses.tags.test_tag_expense import has
from tests.products.expenses.tags.test_update import TAGS, ids

pytestmark = pytest.mark.integration


async def versions(raw: asyncpg.Connection) -> dict[UUID, int]:
    return {row["id"]: row["version"] for row in await raw.fetch("SELECT id, version FROM expenses.expenses")}


async def test_it_leaves_its_expenses(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice, tags=("trip", "b"))
    other = await expense_row(raw, alice, tags=("b",))
    before, url = await ledger_version(raw, alice), f"{TAGS}/{(await ids(raw, alice))['trip']}"
    assert (await http.delete(url, headers=alice.headers)).status_code == 204
    assert (await has(raw, mine), await has(raw, other)) == (["b"], ["b"])
    assert await versions(raw) == {mine: 2, other: 1}
    assert await ledger_version(raw, alice) == before + 1
    refused(await http.delete(url, headers=alice.headers), 404, "tag_not_found")
    assert await facts.events() == ["expenses.ledger.opened", "expenses.tag.deleted"]


async def test_merged_into_another_none_is_there_twice(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    one = await expense_row(raw, alice, tags=("trip", "b"))
    both = await expense_row(raw, alice, tags=("trip", "journey"))
    trashed = await expense_row(raw, alice, tags=("trip",), deleted_at=clock.now())
    other = await expense_row(raw, alice, tags=("journey",))
    bobs = await expense_row(raw, bob, tags=("trip",))
    before, mine = await ledger_version(raw, alice), await ids(raw, alice)
    url = f"{TAGS}/{mine['trip']}?merge_into={mine['journey']}"
    assert (await http.delete(url, headers=alice.headers)).status_code == 204
    shown = {row: await has(raw, row) for row in (one, both, trashed, other, bobs)}
    assert shown == {
        one: ["b", "journey"], both: ["journey"], trashed: ["journey"], other: ["journey"], bobs: ["trip"],
    }  # fmt: skip
    assert await versions(raw) == {one: 2, both: 2, trashed: 2, other: 1, bobs: 1}
    answer = await http.get(f"{TAGS}/{mine['journey']}", headers=alice.headers)
    assert (answer.json()["expense_count"], answer.json()["version"]) == (3, 1)
    assert await ledger_version(raw, alice) == before + 1
    assert (await facts.events())[2:] == ["expenses.tag.merged"]


async def test_case_02_a_target_is_ones_own_and_another(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    mine = await expense_row(raw, alice, tags=("trip",))
    await expense_row(raw, bob, tags=("bobs",))
    trip, bobs = (await ids(raw, alice))["trip"], (await ids(raw, bob))["bobs"]
    before = await ledger_version(raw, alice)
    for target, code in (
        (bobs, "unknown_tag"),
        (new_id(), "unknown_tag"),
        (trip, "bad_merge_target"),
        ("no-id", "not_an_id"),
    ):
        answer = await http.delete(f"{TAGS}/{trip}?merge_into={target}", headers=alice.headers)
        problem = refused(answer, 422, "invalid", "?merge_into")
        assert [error["code"] for error in problem["errors"]] == [code]  # type: ignore[attr-defined, index]
    assert (await has(raw, mine), await ledger_version(raw, alice)) == (["trip"], before)
    assert await facts.count("kernel.audit_log", "event <> 'expenses.ledger.opened'") == 0


async def test_nobody_a_stranger_and_nothing(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    trip = (await ids(raw, alice))["trip"]
    refused(await http.delete(f"{TAGS}/{trip}"), 401, "unauthenticated")
    for other in (trip, new_id()):
        refused(await http.delete(f"{TAGS}/{other}", headers=bob.headers), 404, "tag_not_found")
    assert await facts.count("expenses.expense_tags") == 1


async def test_repeated_with_a_key(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    url = f"{TAGS}/{(await ids(raw, alice))['trip']}"
    answers = [await http.delete(url, headers=alice.keyed("once")) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [204, 204]
    assert (await facts.events()).count("expenses.tag.deleted") == 1


async def test_as_many_statements_for_many_expenses(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    sent: list[int] = []
    for number in (1, 6):
        for _ in range(number):
            await expense_row(raw, alice, tags=("trip", "journey"))
        mine = await ids(raw, alice)
        queries.clear()
        await http.delete(f"{TAGS}/{mine['trip']}?merge_into={mine['journey']}", headers=alice.headers)
        sent.append(len([query for query in queries if "expenses." in query]))
    assert sent[0] == sent[1] == 5  # ledger, tag, target; moved; removed
