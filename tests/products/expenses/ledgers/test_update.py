"""PUT and PATCH /ledger."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from tests.builders.categories import LEDGER
from tests.builders.expenses import expense_row, ledger_version
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])
OPENED = ["expenses.ledger.opened"]


async def ledger_of(http: httpx.AsyncClient, person: Person) -> dict[str, object]:
    return dict((await http.get(LEDGER, headers=person.headers)).json())


@METHODS
async def test_case_08_absent_stays(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    before = await ledger_of(http, alice)
    changes = {"timezone": "Pacific/Auckland", "week_start": 7, "month_start_day": 28}
    answer = await http.request(method, LEDGER, json=changes, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    after = answer.json()
    assert after == {
        **before, **changes, "version": 2, "ledger_version": 2, "updated_at": after["updated_at"],
    }  # fmt: skip
    assert after["updated_at"] > before["updated_at"]
    assert await ledger_of(http, alice) == after
    assert await ledger_version(raw, alice) == 2
    assert await facts.events() == [*OPENED, "expenses.ledger.changed"]
    shown = await raw.fetchval("SELECT changes FROM kernel.audit_log WHERE event = 'expenses.ledger.changed'")
    assert "Auckland" not in shown  # where somebody lives stays out of the trail


@METHODS
async def test_case_08_sending_back_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    before = await ledger_of(http, alice)
    answer = await http.request(method, LEDGER, json=before, headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, before)
    server_only = {**before, "id": "x", "version": 99, "ledger_version": 99, "created_at": None}
    assert (await http.request(method, LEDGER, json=server_only, headers=alice.headers)).json() == before
    assert await ledger_version(raw, alice) == 1
    assert await facts.events() == OPENED


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"base_currency": None}, "/base_currency", "string_type"),
        ({"base_currency": "eur"}, "/base_currency", "string_pattern_mismatch"),
        ({"base_currency": "ZZZ"}, "/base_currency", "unknown_currency"),
        ({"base_currency": "DEM"}, "/base_currency", "unknown_currency"),
        ({"base_currency": "XAU"}, "/base_currency", "unknown_currency"),
        ({"timezone": None}, "/timezone", "string_type"),
        ({"timezone": "Mars/Olympus"}, "/timezone", "unknown_time_zone"),
        ({"timezone": "../etc/passwd"}, "/timezone", "unknown_time_zone"),
        ({"timezone": "+02:00"}, "/timezone", "unknown_time_zone"),
        ({"timezone": "europe/berlin"}, "/timezone", "unknown_time_zone"),
        ({"timezone": "x" * 65}, "/timezone", "too_long"),
        ({"week_start": 0}, "/week_start", "too_small"),
        ({"week_start": 8}, "/week_start", "too_large"),
        ({"week_start": True}, "/week_start", "int_type"),
        ({"week_start": None}, "/week_start", "int_type"),
        ({"month_start_day": 0}, "/month_start_day", "too_small"),
        ({"month_start_day": 29}, "/month_start_day", "too_large"),
        ({"month_start_day": 1.5}, "/month_start_day", "int_type"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_case_08_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    answer = await http.patch(LEDGER, json=change, headers=alice.headers)
    document = refused(answer, 422, "invalid", pointer)
    assert [problem["code"] for problem in document["errors"]] == [code]
    assert await facts.events() == OPENED


async def test_the_base_currency_while_there_is_nothing(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    answer = await http.patch(LEDGER, json={"base_currency": "JPY"}, headers=alice.headers)
    assert (answer.status_code, answer.json()["base_currency"]) == (200, "JPY")


@pytest.mark.parametrize("trashed", [False, True])
async def test_the_base_currency_once_expenses_exist(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, *, trashed: bool
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    before = await ledger_of(http, alice)
    expense = await expense_row(raw, alice)
    if trashed:
        await raw.execute("UPDATE expenses.expenses SET deleted_at = now() WHERE id = $1", expense)
    refused(
        await http.patch(LEDGER, json={"base_currency": "USD", "week_start": 3}, headers=alice.headers),
        409, "ledger_not_empty",
    )  # fmt: skip
    refused(await http.put(LEDGER, json={"base_currency": "ZZZ"}, headers=alice.headers), 422, "invalid")
    assert await ledger_of(http, alice) == before
    same = await http.patch(LEDGER, json={"base_currency": "EUR", "week_start": 3}, headers=alice.headers)
    assert (same.status_code, same.json()["week_start"]) == (200, 3)
    theirs = await http.patch(LEDGER, json={"base_currency": "USD"}, headers=bob.headers)
    assert theirs.status_code == 200, theirs.text
    assert await facts.count("expenses.ledgers", "base_currency = 'EUR'") == 1


async def test_nobody_and_no_body(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.patch(LEDGER, json={"week_start": 2}), 401, "unauthenticated")
    refused(await http.patch(LEDGER, headers=(await cast.alice()).headers), 422, "body_required")


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    sends = [
        await http.patch(LEDGER, json={"week_start": 2}, headers=alice.keyed("ledger-1")) for _ in range(2)
    ]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    assert await facts.events() == [*OPENED, "expenses.ledger.changed"]


async def test_case_22_of_two_with_one_tag_one_is_late(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    tag = (await http.get(LEDGER, headers=alice.headers)).headers["etag"]
    headers = {**alice.headers, "If-Match": tag}
    answers = await asyncio.gather(
        *(http.patch(LEDGER, json={"week_start": day}, headers=headers) for day in (2, 3))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await ledger_of(http, alice))["version"] == 2
    assert await facts.events() == [*OPENED, "expenses.ledger.changed"]


async def test_what_else_happens_in_the_ledger_is_no_edit_of_it(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    tag = (await http.get(LEDGER, headers=alice.headers)).headers["etag"]
    await raw.execute("UPDATE expenses.ledgers SET ledger_version = 7 WHERE user_id = $1", alice.id)
    seen = await http.get(LEDGER, headers={**alice.headers, "If-None-Match": tag})
    assert (seen.status_code, seen.json()["ledger_version"]) == (200, 7)
    edited = await http.patch(LEDGER, json={"week_start": 2}, headers={**alice.headers, "If-Match": tag})
    assert (edited.status_code, edited.json()["ledger_version"]) == (200, 8)
