"""POST /categories."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from cairn.products.expenses.categories.rules import MOST
from tests.builders.categories import CATEGORIES, at, made, named
from tests.builders.expenses import ledger_version
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
OPENED = ["expenses.ledger.opened"]
NOWHERE = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts, raw: asyncpg.Connection) -> None:
    alice = await cast.alice()
    parent = await named(http, alice, "Groceries")
    new = {
        "name": "Cheese",
        "parent_id": parent["id"],
        "color": "#FFcc00",
        "icon": "wedge",
        "archived": False,
    }
    answer = await http.post(CATEGORIES, json=new, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    category = answer.json()
    assert {name: category[name] for name in new} == new
    assert (category["version"], category["system_key"]) == (1, None)
    assert category["created_at"] == category["updated_at"]
    assert answer.headers["location"] == at(category)
    read = await http.get(at(category), headers=alice.headers)
    assert (read.json(), read.headers["etag"]) == (category, answer.headers["etag"])
    assert await facts.events() == [*OPENED, "expenses.category.created"]
    assert await facts.jobs() == []
    assert await ledger_version(raw, alice) == 1


async def test_a_name_is_enough(http: httpx.AsyncClient, cast: Cast) -> None:
    category = await made(http, await cast.alice(), "  Cafe\u0301  ")
    assert category["name"] == "Café"
    assert (category["parent_id"], category["color"], category["icon"], category["archived"]) == (
        None, None, None, False,
    )  # fmt: skip


async def test_what_only_the_server_sets_is_ignored(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    sent = {"id": NOWHERE, "system_key": "uncategorised", "version": 7, "created_at": None, "updated_at": 1}
    category = await made(http, alice, "Coffee", **sent)
    assert category["id"] != NOWHERE
    assert (category["system_key"], category["version"]) == (None, 1)


async def test_nobody(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    await cast.alice()
    refused(await http.post(CATEGORIES, json={"name": "Coffee"}), 401, "unauthenticated")
    assert await facts.events() == []


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    sends = [
        await http.post(CATEGORIES, json={"name": "Coffee"}, headers=alice.keyed("coffee")) for _ in range(2)
    ]
    assert [answer.status_code for answer in sends] == [201, 201]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    assert await facts.events() == [*OPENED, "expenses.category.created"]


@pytest.mark.parametrize(
    "same", ["coffee", "COFFEE", "  Coffee ", "\uff23\uff4f\uff46\uff46\uff45\uff45", "Co\ufb00ee"]
)
async def test_case_05_names_equal_by_case_width_or_spaces(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, same: str
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, "Coffee")
    refused(await http.post(CATEGORIES, json={"name": same}, headers=alice.headers), 409, "name_taken")
    await made(http, bob, same)
    parent = await named(http, alice, "Groceries")
    await made(http, alice, same, parent_id=parent["id"])
    taken = await http.post(CATEGORIES, json={"name": same, "parent_id": parent["id"]}, headers=alice.headers)
    refused(taken, 409, "name_taken")
    assert (await facts.events()).count("expenses.category.created") == 3


async def test_case_05_spaces_between_words(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    taken = await http.post(CATEGORIES, json={"name": "eating\u3000\u00a0 OUT"}, headers=alice.headers)
    refused(taken, 409, "name_taken")


async def test_case_05_no_third_level(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    parent = await named(http, alice, "Groceries")
    child = await made(http, alice, "Cheese", parent_id=parent["id"])
    third = await http.post(
        CATEGORIES, json={"name": "Blue", "parent_id": child["id"]}, headers=alice.headers
    )
    document = refused(third, 422, "invalid", "/parent_id")
    assert [problem["code"] for problem in document["errors"]] == ["too_deep"]
    assert (await facts.events()).count("expenses.category.created") == 1


async def test_case_02_a_foreign_parent_is_an_unknown_one(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    theirs = await made(http, alice, "Coffee")
    said = []
    for parent in (theirs["id"], NOWHERE):
        answer = await http.post(
            CATEGORIES, json={"name": "Spy", "parent_id": parent}, headers=mallory.headers
        )
        said.append(refused(answer, 422, "invalid", "/parent_id")["errors"])
    assert said[0] == said[1]
    assert [problem["code"] for problem in said[0]] == ["unknown_category"]
    assert (await facts.events()).count("expenses.category.created") == 1


async def test_nothing_stands_below_uncategorised(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    parent = await named(http, alice, "Uncategorised")
    answer = await http.post(
        CATEGORIES, json={"name": "Odd", "parent_id": parent["id"]}, headers=alice.headers
    )
    refused(answer, 409, "system_category")


async def test_there_are_three_hundred_at_most(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await named(http, alice, "Groceries")
    await raw.execute(
        "INSERT INTO expenses.categories (id, user_id, name, name_key, archived, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, n, n, n::int % 2 = 0, 1, now(), now() FROM generate_series(1, $2::int) AS s(i),"
        " LATERAL (SELECT i::text AS n) AS named",
        alice.id, MOST - 13 - 1,
    )  # fmt: skip
    sends = [
        http.post(CATEGORIES, json={"name": f"Race {number}"}, headers=alice.headers) for number in range(4)
    ]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    refused(await http.post(CATEGORIES, json={"name": "More"}, headers=alice.headers), 409, "limit_reached")
    assert await facts.count("expenses.categories", "user_id = $1", alice.id) == MOST == 300
    await made(http, bob, "More")


async def test_case_05_many_at_once_with_one_name_make_one(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(
        *(http.post(CATEGORIES, json={"name": name}, headers=alice.headers) for name in ("Race", "race") * 5)
    )
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"name_taken"}
    assert (await facts.events()).count("expenses.category.created") == 1


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"name": None}, "/name", "string_type"),
        ({"name": ""}, "/name", "too_short"),
        ({"name": "   "}, "/name", "too_short"),
        ({"name": "x" * 61}, "/name", "too_long"),
        ({"name": 7}, "/name", "string_type"),
        ({"color": "red"}, "/color", "string_pattern_mismatch"),
        ({"color": "#12345"}, "/color", "string_pattern_mismatch"),
        ({"color": "#1234567"}, "/color", "string_pattern_mismatch"),
        ({"color": "#12345\u0666"}, "/color", "string_pattern_mismatch"),
        ({"color": "#123456\n"}, "/color", "string_pattern_mismatch"),
        ({"icon": ""}, "/icon", "too_short"),
        ({"icon": "x" * 41}, "/icon", "too_long"),
        ({"icon": "a\tb"}, "/icon", "bad_character"),
        ({"archived": None}, "/archived", "bool_type"),
        ({"archived": "false"}, "/archived", "bool_type"),
        ({"parent_id": "food"}, "/parent_id", "not_an_id"),
        ({"parent_id": 7}, "/parent_id", "not_an_id"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_case_08_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    body = {"name": "Coffee", **change}
    answer = await http.post(CATEGORIES, json=body, headers=(await cast.alice()).headers)
    document = refused(answer, 422, "invalid", pointer)
    assert [problem["code"] for problem in document["errors"]] == [code]
    assert await facts.events() == OPENED


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a\\u0000b", "unstorable_text"),
        ("a\\ud800b", "unstorable_text"),
        ("a\\u202eb", "bad_character"),
        ("a\\u2066b", "bad_character"),
        ("a\\u000ab", "bad_character"),
        ("a\\u007fb", "bad_character"),
    ],
)
async def test_case_40_characters_that_nobody_can_see(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, name: str, code: str
) -> None:
    headers = {**(await cast.alice()).headers, "Content-Type": "application/json"}
    answer = await http.post(CATEGORIES, content='{"name": "' + name + '"}', headers=headers)
    document = refused(answer, 422, "invalid")
    assert [problem["code"] for problem in document["errors"]] == [code]
    assert await facts.events() == OPENED


async def test_case_40_length_is_counted_in_code_points_of_what_is_composed(
    http: httpx.AsyncClient, cast: Cast
) -> None:
    alice = await cast.alice()
    assert (await made(http, alice, "\U0001f9c0" * 60))["name"] == "\U0001f9c0" * 60
    assert (await made(http, alice, "e\u0301" * 60))["name"] == "\u00e9" * 60
    assert (await made(http, alice, f"  {'x' * 60}  "))["name"] == "x" * 60
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"  # five code points that look like one
    assert (await made(http, alice, family * 12))["name"] == family * 12
    long = await http.post(CATEGORIES, json={"name": family * 12 + "x"}, headers=alice.headers)
    refused(long, 422, "invalid", "/name")


async def test_round_trips(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    await made(http, alice, "First")
    queries.clear()
    await made(http, alice, "Second")
    assert len(queries) == 3, queries  # the ledger's lock, how many there are, the row and its fact
