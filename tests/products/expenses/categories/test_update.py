"""PUT and PATCH /categories/{id}."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from tests.builders.categories import CATEGORIES, Category, at, made, named
from tests.builders.expenses import ledger_version
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])
MADE = ["expenses.ledger.opened", "expenses.category.created"]
NOWHERE = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"


async def patched(
    http: httpx.AsyncClient, person: Person, category: Category, **changes: object
) -> httpx.Response:  # fmt: skip
    return await http.patch(at(category), json=changes, headers=person.headers)


def too_deep(answer: httpx.Response) -> bool:
    document = refused(answer, 422, "invalid", "/parent_id")
    return [problem["code"] for problem in document["errors"]] == ["too_deep"]


@METHODS
async def test_case_08_absent_stays_and_null_clears(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    category = await made(http, alice, color="#112233", icon="cup")
    changes = {"name": "Tea", "color": None, "archived": True}
    answer = await http.request(method, at(category), json=changes, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    after = answer.json()
    assert after == {**category, **changes, "version": 2, "updated_at": after["updated_at"]}
    assert after["updated_at"] > category["updated_at"]
    assert (await http.get(at(category), headers=alice.headers)).json() == after
    assert await facts.events() == [*MADE, "expenses.category.changed"]
    assert await ledger_version(raw, alice) == 2


@METHODS
async def test_case_08_sending_back_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    category = await made(http, alice, color="#112233")
    for body in ({}, category, {**category, "id": NOWHERE, "version": 9, "system_key": "uncategorised"}):
        answer = await http.request(method, at(category), json=body, headers=alice.headers)
        assert (answer.status_code, answer.json()) == (200, category)
    everything = await named(http, alice, "Uncategorised")
    same = await http.request(method, at(everything), json=everything, headers=alice.headers)
    assert (same.status_code, same.json()) == (200, everything)
    assert await facts.events() == MADE
    assert await ledger_version(raw, alice) == 1


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"name": None}, "/name", "string_type"),
        ({"name": ""}, "/name", "too_short"),
        ({"archived": None}, "/archived", "bool_type"),
        ({"color": "blue"}, "/color", "string_pattern_mismatch"),
        ({"parent_id": "x"}, "/parent_id", "not_an_id"),
        ({"no_such": 1}, "/no_such", "unknown_field"),
    ],
)
async def test_case_08_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    document = refused(await patched(http, alice, category, **change), 422, "invalid", pointer)
    assert [problem["code"] for problem in document["errors"]] == [code]
    assert await facts.events() == MADE


async def test_nobody_and_no_body(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    refused(await http.patch(at(category), json={"name": "Mine"}), 401, "unauthenticated")
    refused(await http.patch(at(category), headers=alice.headers), 422, "body_required")


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    sends = [
        await http.patch(at(category), json={"name": "Tea"}, headers=alice.keyed("tea")) for _ in range(2)
    ]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    assert await facts.events() == [*MADE, "expenses.category.changed"]


async def test_case_05_a_name_of_its_own_and_no_others(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    coffee, tea = await made(http, alice, "Coffee"), await made(http, alice, "Tea")
    assert (await patched(http, alice, coffee, name="COFFEE")).json()["name"] == "COFFEE"
    refused(await patched(http, alice, tea, name=" coffee"), 409, "name_taken")
    below = await named(http, alice, "Groceries")
    await made(http, alice, "Tea", parent_id=below["id"])
    refused(await patched(http, alice, tea, parent_id=below["id"]), 409, "name_taken")
    moved = await patched(http, alice, tea, parent_id=below["id"], name="Green tea")
    assert (moved.status_code, moved.json()["parent_id"]) == (200, below["id"])
    assert (await patched(http, alice, moved.json(), parent_id=None)).json()["parent_id"] is None


async def test_case_05_no_circle_no_third_level_not_below_itself(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    parent, other = await made(http, alice, "Parent"), await made(http, alice, "Other")
    child = await made(http, alice, "Child", parent_id=parent["id"])
    for category, above in (
        (parent, parent),
        (child, child),
        (parent, child),
        (parent, other),
        (other, child),
    ):
        assert too_deep(await patched(http, alice, category, parent_id=above["id"]))
    assert (await facts.events()).count("expenses.category.changed") == 0
    assert await ledger_version(raw, alice) == 1


async def test_case_05_of_two_that_cross_one_moves(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    for number in range(3):
        one, two = await made(http, alice, f"One {number}"), await made(http, alice, f"Two {number}")
        answers = await asyncio.gather(
            patched(http, alice, one, parent_id=two["id"]), patched(http, alice, two, parent_id=one["id"])
        )
        assert sorted(answer.status_code for answer in answers) == [200, 422]
        assert too_deep(max(answers, key=lambda answer: answer.status_code))
    assert await facts.count("expenses.categories", "parent_id IS NOT NULL") == 3


async def test_case_02_a_foreign_parent_is_an_unknown_one(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    theirs, mine = await made(http, alice), await made(http, mallory)
    said = [
        refused(await patched(http, mallory, mine, parent_id=parent), 422, "invalid", "/parent_id")["errors"]
        for parent in (theirs["id"], NOWHERE)
    ]
    assert said[0] == said[1]
    assert [problem["code"] for problem in said[0]] == ["unknown_category"]


async def test_of_uncategorised_only_name_colour_and_icon(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    system, other = await named(http, alice, "Uncategorised"), await made(http, alice)
    look = await patched(http, alice, system, name="Sonstiges", color="#000000", icon=None)
    assert (look.status_code, look.json()["system_key"]) == (200, "uncategorised")
    refused(await patched(http, alice, system, archived=True), 409, "system_category")
    refused(await patched(http, alice, system, parent_id=other["id"]), 409, "system_category")
    refused(await patched(http, alice, system, archived=True, name="X"), 409, "system_category")
    refused(await patched(http, alice, other, parent_id=system["id"]), 409, "system_category")
    assert (await http.get(at(system), headers=alice.headers)).json() == look.json()
    assert await facts.events() == [*MADE, "expenses.category.changed"]


async def test_case_22_of_two_with_one_tag_one_is_late(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    tag = (await http.get(at(category), headers=alice.headers)).headers["etag"]
    headers = {**alice.headers, "If-Match": tag}
    answers = await asyncio.gather(
        *(http.patch(at(category), json={"name": name}, headers=headers) for name in ("Tea", "Water"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    won, lost = sorted(answers, key=lambda answer: answer.status_code)
    assert lost.headers["etag"] == won.headers["etag"]
    assert await facts.events() == [*MADE, "expenses.category.changed"]


async def test_round_trips(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    category = await made(http, alice)
    queries.clear()
    assert (await patched(http, alice, category, color="#000000")).status_code == 200
    assert len(queries) == 3, (
        queries
    )  # the ledger's lock, the row's, and the change with all that goes with it


@METHODS
async def test_missing(http: httpx.AsyncClient, cast: Cast, method: str) -> None:
    headers = (await cast.alice()).headers
    for url in (f"{CATEGORIES}/{NOWHERE}", f"{CATEGORIES}/x"):
        refused(await http.request(method, url, json={"no": 1}, headers=headers), 404, "category_not_found")
