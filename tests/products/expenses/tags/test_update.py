"""PUT and PATCH /tags/{id}."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.expenses import expense_row, ledger_version, opened
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
TAGS = "/api/v1/tags"
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])


async def ids(raw: asyncpg.Connection, person: Person) -> dict[str, UUID]:
    rows = await raw.fetch("SELECT id, name FROM expenses.tags WHERE user_id = $1", person.id)
    return {row["name"]: row["id"] for row in rows}


@METHODS
async def test_a_name_changes_for_all_who_show_it(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    facts: Facts,
    method: str,
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice, tags=("trip", "b"))
    trashed = await expense_row(raw, alice, tags=("trip",), deleted_at=clock.now())
    other = await expense_row(raw, alice, tags=("b",))
    before, tag_id = await ledger_version(raw, alice), (await ids(raw, alice))["trip"]
    read = (await http.get(f"{TAGS}/{tag_id}", headers=alice.headers)).json()
    answer = await http.request(method, f"{TAGS}/{tag_id}", json={"name": " Journey "}, headers=alice.headers)
    changed = answer.json()
    assert (answer.status_code, changed) == (
        200, {**read, "name": "Journey", "version": 2, "updated_at": changed["updated_at"]},
    )  # fmt: skip
    assert changed["updated_at"] > read["updated_at"]
    assert (await http.get(f"{TAGS}/{tag_id}", headers=alice.headers)).json() == changed
    assert await ledger_version(raw, alice) == before + 1
    versions = {
        row["id"]: row["version"] for row in await raw.fetch("SELECT id, version FROM expenses.expenses")
    }
    assert versions == {mine: 2, trashed: 2, other: 1}
    assert await facts.events() == ["expenses.ledger.opened", "expenses.tag.changed"]
    assert await raw.fetchval(
        "SELECT changes->'name' = 'null' FROM kernel.audit_log WHERE event LIKE '%tag%'"
    )


@METHODS
async def test_what_was_read_can_be_sent_back(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    facts: Facts,
    method: str,
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    before, tag_id = await ledger_version(raw, alice), (await ids(raw, alice))["trip"]
    read = (await http.get(f"{TAGS}/{tag_id}", headers=alice.headers)).json()
    for body in (read, {}):
        answer = await http.request(method, f"{TAGS}/{tag_id}", json=body, headers=alice.headers)
        assert (answer.status_code, answer.json()) == (200, read)
    assert await ledger_version(raw, alice) == before
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_a_name_is_there_once_whatever_its_spelling(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await expense_row(raw, alice, tags=("home office", "trip"))
    await expense_row(raw, bob, tags=("Journey",))
    before, trip = await ledger_version(raw, alice), (await ids(raw, alice))["trip"]
    for name in ("home office", "HOME  Office", "home\u3000office"):
        answer = await http.patch(f"{TAGS}/{trip}", json={"name": name}, headers=alice.headers)
        refused(answer, 409, "name_taken")
    assert await ledger_version(raw, alice) == before
    assert await facts.count("expenses.expenses", "version <> 1") == 0
    for name in ("TRIP", "journey"):  # its own in another spelling, and one that only Bob has
        answer = await http.patch(f"{TAGS}/{trip}", json={"name": name}, headers=alice.headers)
        assert (answer.status_code, answer.json()["name"]) == (200, name)


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"name": None}, "/name", "string_type"),
        ({"name": ""}, "/name", "too_short"),
        ({"name": "  "}, "/name", "too_short"),
        ({"name": "x" * 41}, "/name", "too_long"),
        ({"name": "a|b"}, "/name", "bad_character"),
        ({"name": "a\u202eb"}, "/name", "bad_character"),
        ({"name": "a\nb"}, "/name", "bad_character"),
        ({"name": 7}, "/name", "string_type"),
        ({"colour": "#000000"}, "/colour", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    body: dict[str, object],
    pointer: str,
    code: str,
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    tag_id = (await ids(raw, alice))["trip"]
    answer = await http.patch(f"{TAGS}/{tag_id}", json=body, headers=alice.headers)
    problem = refused(answer, 422, "invalid", pointer)
    assert [error["code"] for error in problem["errors"]] == [code]  # type: ignore[attr-defined, index]


async def test_case_40_forty_characters_of_any_kind(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    tag_id = (await ids(raw, alice))["trip"]
    for name in ("🧗" * 40, "e\u0301" * 40):  # counted when they are composed
        answer = await http.patch(f"{TAGS}/{tag_id}", json={"name": name}, headers=alice.headers)
        assert answer.status_code == 200, answer.text
        assert len(answer.json()["name"]) == 40


async def test_case_02_anothers_and_nobodys(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await expense_row(raw, alice, tags=("trip",))
    tag_id = (await ids(raw, alice))["trip"]
    for other in (tag_id, new_id()):
        answer = await http.patch(f"{TAGS}/{other}", json={"name": "mine"}, headers=bob.headers)
        refused(answer, 404, "tag_not_found")
    refused(await http.patch(f"{TAGS}/{tag_id}", json={"name": "mine"}), 401, "unauthenticated")
    assert await facts.count("expenses.tags", "name = 'trip' AND version = 1") == 1


async def test_if_match_and_repeated(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    url = f"{TAGS}/{(await ids(raw, alice))['trip']}"
    tag = (await http.get(url, headers=alice.headers)).headers["ETag"]
    await expense_row(raw, alice, tags=("trip",))  # one more of them is no edit
    headers = {**alice.keyed("once"), "If-Match": tag}
    first = await http.patch(url, json={"name": "one"}, headers=headers)
    again = await http.patch(url, json={"name": "one"}, headers=headers)
    assert (first.status_code, again.json()) == (200, first.json())
    assert again.headers["Idempotency-Replayed"] == "true"
    late = {**alice.headers, "If-Match": tag}
    refused(await http.patch(url, json={"name": "two"}, headers=late), 412, "precondition_failed")
    assert (await facts.events()).count("expenses.tag.changed") == 1
