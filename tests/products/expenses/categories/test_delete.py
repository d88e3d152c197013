"""DELETE /categories/{id}, and what it is merged into."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from tests.builders.categories import CATEGORIES, Category, at, made, named
from tests.builders.expenses import expense_row, ledger_version
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
MADE = ["expenses.ledger.opened", "expenses.category.created"]
NOWHERE = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
CLAIM = "SELECT pg_advisory_lock(hashtextextended($1, 4201))"
RELEASE = "SELECT pg_advisory_unlock(hashtextextended($1, 4201))"


async def deleted(
    http: httpx.AsyncClient, person: Person, category: Category, merge_into: object = None
) -> httpx.Response:
    asked = {} if merge_into is None else {"merge_into": str(merge_into)}
    return await http.delete(at(category), params=asked, headers=person.headers)


async def rows_of(raw: asyncpg.Connection, person: Person) -> list[asyncpg.Record]:
    return await raw.fetch("SELECT * FROM expenses.expenses WHERE user_id = $1 ORDER BY id", person.id)


def bad_target(answer: httpx.Response, code: str) -> list[dict[str, str]]:
    problems = refused(answer, 422, "invalid", "?merge_into")["errors"]
    assert [problem["code"] for problem in problems] == [code]
    return problems


async def test_case_06_unused_is_gone(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    answer = await deleted(http, alice, category)
    assert (answer.status_code, answer.content) == (204, b"")
    refused(await deleted(http, alice, category), 404, "category_not_found")
    assert await facts.events() == [*MADE, "expenses.category.deleted"]
    assert await ledger_version(raw, alice) == 2
    await made(http, alice)  # its name is free again


@pytest.mark.parametrize("trashed", [False, True])
async def test_case_06_used_says_how_much(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, *, trashed: bool
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    category = await made(http, alice)
    await made(http, bob)
    for _ in range(2):
        expense = await expense_row(raw, alice, category="Coffee")
    await expense_row(raw, bob, category="Coffee")
    if trashed:
        await raw.execute("DELETE FROM expenses.expenses WHERE id <> $1 AND user_id = $2", expense, alice.id)
        await raw.execute("UPDATE expenses.expenses SET deleted_at = now() WHERE id = $1", expense)
    document = refused(await deleted(http, alice, category), 409, "category_in_use")
    assert document["counts"] == {"expenses": 1 if trashed else 2}
    assert (await http.get(at(category), headers=alice.headers)).json() == category
    assert (await facts.events()).count("expenses.category.deleted") == 0
    assert await ledger_version(raw, alice) == 1


async def test_case_06_with_children(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    parent = await made(http, alice, "Parent")
    child = await made(http, alice, "Child", parent_id=parent["id"])
    other = await named(http, alice, "Gifts")
    refused(await deleted(http, alice, parent), 409, "category_has_children")
    refused(await deleted(http, alice, parent, other["id"]), 409, "category_has_children")
    refused(await deleted(http, alice, parent, child["id"]), 409, "category_has_children")
    assert (await deleted(http, alice, child)).status_code == 204
    assert (await deleted(http, alice, parent)).status_code == 204
    assert (await facts.events()).count("expenses.category.deleted") == 2


async def test_case_06_uncategorised_stays(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    system, other = await named(http, alice, "Uncategorised"), await named(http, alice, "Gifts")
    refused(await deleted(http, alice, system), 409, "system_category")
    refused(await deleted(http, alice, system, other["id"]), 409, "system_category")
    assert await facts.count("expenses.categories") == 13


async def test_case_06_a_merge_moves_everything(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    category, target = await made(http, alice), await named(http, alice, "Gifts")
    live = await expense_row(raw, alice, category="Coffee", tags=("work",))
    trashed = await expense_row(raw, alice, category="Coffee", deleted_at=await raw.fetchval("SELECT now()"))
    void = await expense_row(raw, alice, category="Coffee", status="void")
    other = await expense_row(raw, alice, category="Travel")
    await made(http, bob)
    await expense_row(raw, bob, category="Coffee")
    before = {row["id"]: row for row in await rows_of(raw, alice)}
    theirs = await rows_of(raw, bob)
    answer = await deleted(http, alice, category, target["id"])
    assert (answer.status_code, answer.content) == (204, b"")
    refused(await http.get(at(category), headers=alice.headers), 404, "category_not_found")
    for row in await rows_of(raw, alice):
        was = before[row["id"]]
        if row["id"] == other:
            assert row == was
            continue
        assert row["id"] in {live, trashed, void}
        moved = {"category_id": UUID(str(target["id"])), "version": 2, "updated_at": row["updated_at"]}
        assert dict(row) == {**was, **moved}
        assert row["updated_at"] > was["updated_at"]
    assert await rows_of(raw, bob) == theirs
    assert await ledger_version(raw, alice) == 2
    assert await ledger_version(raw, bob) == 1
    assert await facts.events() == [*MADE, *MADE, "expenses.category.merged"]
    said = await raw.fetchrow("SELECT * FROM kernel.audit_log WHERE event = 'expenses.category.merged'")
    assert str(said["row_id"]) == category["id"]
    assert said["changes"] == f'{{"expenses": 3, "merged_into": "{target["id"]}"}}'


async def test_case_06_unused_can_be_merged_and_uncategorised_takes_it(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    category, system = await made(http, alice), await named(http, alice, "Uncategorised")
    assert (await deleted(http, alice, category, system["id"])).status_code == 204
    assert await facts.events() == [*MADE, "expenses.category.merged"]


async def test_case_06_into_itself_archived_or_foreign(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    category = await made(http, alice)
    await expense_row(raw, alice, category="Coffee")
    archived = await made(http, alice, "Old", archived=True)
    theirs = await made(http, bob, "Theirs")
    bad_target(await deleted(http, alice, category, category["id"]), "bad_merge_target")
    bad_target(await deleted(http, alice, category, archived["id"]), "bad_merge_target")
    foreign = bad_target(await deleted(http, alice, category, theirs["id"]), "unknown_category")
    assert foreign == bad_target(await deleted(http, alice, category, NOWHERE), "unknown_category")
    bad_target(await deleted(http, alice, category, "gifts"), "not_an_id")
    assert await ledger_version(raw, alice) == 1
    assert (
        await facts.count("expenses.expenses", "version = 1 AND category_id = $1", UUID(str(category["id"])))
        == 1
    )
    assert (await facts.events()).count("expenses.category.merged") == 0


async def test_an_archived_one_can_go(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice = await cast.alice()
    category, target = await made(http, alice, archived=True), await named(http, alice, "Gifts")
    await expense_row(raw, alice, category="Coffee")
    assert (await deleted(http, alice, category, target["id"])).status_code == 204


async def test_a_second_long_one_is_told_at_once(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    category, target = await made(http, alice), await named(http, alice, "Gifts")
    theirs, of_bob = await made(http, bob), await named(http, bob, "Gifts")
    await raw.execute(CLAIM, str(alice.id))
    try:
        refused(await deleted(http, alice, category, target["id"]), 409, "ledger_busy")
        assert (await deleted(http, bob, theirs, of_bob["id"])).status_code == 204
        assert (await deleted(http, alice, await made(http, alice, "Unused"))).status_code == 204
    finally:
        await raw.execute(RELEASE, str(alice.id))
    assert (await deleted(http, alice, category, target["id"])).status_code == 204
    assert (await facts.events()).count("expenses.category.merged") == 2


async def test_of_two_merges_into_each_other_one_is_done(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    one, two = await made(http, alice, "One"), await made(http, alice, "Two")
    for name in ("One", "Two"):
        await expense_row(raw, alice, category=name)
    answers = await asyncio.gather(deleted(http, alice, one, two["id"]), deleted(http, alice, two, one["id"]))
    codes = sorted(answer.status_code for answer in answers)
    assert codes in ([204, 409], [204, 422]), [answer.text for answer in answers]
    assert (await facts.events()).count("expenses.category.merged") == 1
    assert len({row["category_id"] for row in await rows_of(raw, alice)}) == 1


async def test_nobody_and_stranger(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    category, target = await made(http, alice), await named(http, mallory, "Gifts")
    refused(await http.delete(at(category)), 401, "unauthenticated")
    refused(await deleted(http, mallory, category), 404, "category_not_found")
    refused(await deleted(http, mallory, category, target["id"]), 404, "category_not_found")
    assert (await http.get(at(category), headers=alice.headers)).status_code == 200
    refused(await http.delete(f"{CATEGORIES}/{NOWHERE}", headers=alice.headers), 404, "category_not_found")
    assert (await facts.events()).count("expenses.category.deleted") == 0


async def test_unknown_parameter(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    answer = await http.delete(f"{at(category)}?mergeinto=x", headers=alice.headers)
    refused(answer, 422, "invalid", "?mergeinto")


async def test_repeated_with_a_key(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    category, target = await made(http, alice), await named(http, alice, "Gifts")
    await expense_row(raw, alice, category="Coffee")
    url = f"{at(category)}?merge_into={target['id']}"
    answers = [await http.delete(url, headers=alice.keyed("merge-1")) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [204, 204]
    assert answers[1].headers["idempotency-replayed"] == "true"
    assert await facts.events() == [*MADE, "expenses.category.merged"]
    assert await facts.count("expenses.expenses", "version = 2") == 1


async def test_if_match(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    tag = (await http.get(at(category), headers=alice.headers)).headers["etag"]
    changed = await http.patch(at(category), json={"icon": "cup"}, headers=alice.headers)
    late = await http.delete(at(category), headers={**alice.headers, "If-Match": tag})
    refused(late, 412, "precondition_failed")
    now = {**alice.headers, "If-Match": changed.headers["etag"]}
    assert (await http.delete(at(category), headers=now)).status_code == 204
    assert await facts.count("kernel.audit_log", "event = 'expenses.category.deleted' AND conditional") == 1


async def test_what_changed_while_it_waited_is_looked_at_anew(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    """Found, then held up at the ledger: If-Match must not pass on what was there before the wait."""
    alice = await cast.alice()
    category = await made(http, alice)
    tag = (await http.get(at(category), headers=alice.headers)).headers["etag"]
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    async with raw.transaction():
        await raw.execute("SELECT 1 FROM expenses.ledgers WHERE user_id = $1 FOR UPDATE", alice.id)
        sent = asyncio.create_task(http.delete(at(category), headers={**alice.headers, "If-Match": tag}))
        while not await raw.fetchval(waiting):
            assert not sent.done()
            await asyncio.sleep(0.005)
        await raw.execute("UPDATE expenses.categories SET version = 2 WHERE name = 'Coffee'")
    refused(await sent, 412, "precondition_failed")
    assert await facts.count("expenses.categories", "name = 'Coffee'") == 1


async def test_a_merge_takes_as_many_round_trips_however_many_there_are(
    http: httpx.AsyncClient, cast: Cast, queries: list[str], raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    target, numbers = await named(http, alice, "Gifts"), []
    for name, rows in (("One", 1), ("Many", 5)):
        category = await made(http, alice, name)
        for _ in range(rows):
            await expense_row(raw, alice, category=name)
        queries.clear()
        assert (await deleted(http, alice, category, target["id"])).status_code == 204
        numbers.append(len(queries))
    assert numbers[0] == numbers[1] <= 10, queries
    assert "set_config('statement_timeout'" in queries[0]  # as long as uploads may, not as requests
