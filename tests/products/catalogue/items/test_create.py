"""POST /items."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.builders.items import ITEMS, TENT, at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.post(ITEMS, json=TENT, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    item = answer.json()
    assert {name: item[name] for name in TENT} == TENT
    assert item["owner_id"] == str(alice.id)
    assert item["created_at"] == item["updated_at"]
    assert item["created_at"].endswith("Z")
    assert answer.headers["location"] == at(item)
    read = await http.get(answer.headers["location"])
    assert read.json() == item
    assert read.headers["etag"] == answer.headers["etag"]
    assert await facts.events() == ["catalogue.item.created"]
    assert await facts.count("catalogue.items") == 1
    assert await facts.jobs() == []


async def test_a_name_is_enough(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice(), name="  Rope  ")
    assert item["name"] == "Rope"
    assert (item["price"], item["currency"], item["quantity"], item["tags"]) == (None, None, 0, [])


async def test_nobody(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    answer = await http.post(ITEMS, json=TENT)
    refused(answer, 401, "unauthenticated")
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert await facts.count("catalogue.items") == 0


async def test_repeated_sku_of_one_owner(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, sku="S-1")
    refused(
        await http.post(ITEMS, json={"name": "Again", "sku": "S-1"}, headers=alice.headers), 409, "sku_taken"
    )
    await made(http, bob, sku="S-1")
    assert await facts.count("catalogue.items") == 2
    assert await facts.events() == ["catalogue.item.created"] * 2


async def test_fifty_at_once_with_one_sku_make_one(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    sends = [http.post(ITEMS, json={"name": "Race", "sku": "R"}, headers=alice.headers) for _ in range(50)]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 49
    assert await facts.count("catalogue.items") == 1
    assert await facts.count("kernel.audit_log") == 1


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"name": ""}, "/name", "too_short"),
        ({"name": "   "}, "/name", "blank"),
        ({"name": " " + "x" * 200}, "/name", "too_long"),
        ({"name": "x" * 201}, "/name", "too_long"),
        ({"name": 7}, "/name", "string_type"),
        ({"name": None}, "/name", "string_type"),
        ({"description": "x" * 5001}, "/description", "too_long"),
        ({"price": "1.234"}, "/price", "too_many_decimals"),
        ({"price": "-1.00"}, "/price", "not_an_amount"),
        ({"price": "NaN"}, "/price", "not_an_amount"),
        ({"price": "1e3"}, "/price", "not_an_amount"),
        ({"price": True}, "/price", "not_an_amount"),
        ({"price": "9" * 16}, "/price", "not_an_amount"),
        ({"price": "5", "currency": None}, "/currency", "required"),
        ({"price": None, "currency": "EUR"}, "/price", "required"),
        ({"currency": "ZZZ"}, "/currency", "unknown_currency"),
        ({"currency": "eur"}, "/currency", "string_pattern_mismatch"),
        ({"currency": "JPY"}, "/price", "too_many_decimals"),
        ({"tags": ["x"] * 21}, "/tags", "too_many"),
        ({"tags": "x"}, "/tags", "list_type"),
        ({"tags": [""]}, "/tags/0", "too_short"),
        ({"quantity": -1}, "/quantity", "too_small"),
        ({"quantity": 2**31}, "/quantity", "too_large"),
        ({"quantity": 2**63}, "/quantity", "too_large"),
        ({"quantity": False}, "/quantity", "int_type"),
        ({"quantity": "1"}, "/quantity", "int_type"),
        ({"quantity": 1.5}, "/quantity", "int_type"),
        ({"is_active": 1}, "/is_active", "bool_type"),
        ({"is_active": "true"}, "/is_active", "bool_type"),
        ({"colour": "red"}, "/colour", "unknown_field"),
        ({"name": "a\u0000b"}, "/name", "unstorable_text"),
        ({"sku": "x" * 101}, "/sku", "too_long"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    answer = await http.post(ITEMS, json={**TENT, **change}, headers=(await cast.alice()).headers)
    document = refused(answer, 422, "invalid")
    assert (pointer, code) in {(problem["pointer"], problem["code"]) for problem in document["errors"]}, (
        document
    )
    assert await facts.count("catalogue.items") == 0
    assert await facts.events() == []


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("12.5", "12.50"),
        ("12", "12.00"),
        ('"0.10"', "0.10"),
        ('"007.5"', "7.50"),
        ("12.50", "12.50"),
        ("1e1", None),
    ],
)
async def test_a_price_is_read_as_it_is_spelled(
    http: httpx.AsyncClient, cast: Cast, text: str, spelled: str | None
) -> None:
    body = '{"name": "Coin", "currency": "EUR", "price": ' + text + "}"
    headers = {**(await cast.alice()).headers, "Content-Type": "application/json"}
    answer = await http.post(ITEMS, content=body, headers=headers)
    if spelled is None:
        refused(answer, 422, "invalid", "/price")
    else:
        assert answer.json()["price"] == spelled


async def test_decimals_follow_the_currency(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    assert (await made(http, alice, price="500", currency="JPY"))["price"] == "500"
    assert (await made(http, alice, price="1.5", currency="KWD"))["price"] == "1.500"


async def test_what_only_the_server_sets_is_ignored(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    theirs = await made(http, alice, **TENT)
    answer = await http.post(ITEMS, json={**theirs, "sku": None}, headers=mallory.headers)
    assert answer.status_code == 201
    assert answer.json()["id"] != theirs["id"]
    assert answer.json()["owner_id"] == str(mallory.id)


async def test_one_round_trip(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    await made(http, alice)
    queries.clear()
    await made(http, alice)
    assert len(queries) == 1, queries
