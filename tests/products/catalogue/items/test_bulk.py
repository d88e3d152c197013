"""POST /items/bulk."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.items import ITEMS, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
BULK = f"{ITEMS}/bulk"


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    new = [{"name": f"Thing {number}", "sku": f"S-{number}"} for number in range(500)]
    answer = await http.post(BULK, json={"items": new}, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert [item["name"] for item in answer.json()["items"]] == [item["name"] for item in new]
    assert {item["owner_id"] for item in answer.json()["items"]} == {str(alice.id)}
    assert await facts.count("catalogue.items") == 500
    assert await facts.count("kernel.audit_log", "event = 'catalogue.item.created'") == 500


async def test_repeated_with_a_key_makes_them_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = {"items": [{"name": "A"}, {"name": "B"}]}
    first = await http.post(BULK, json=body, headers=alice.keyed("bulk-1"))
    again = await http.post(BULK, json=body, headers=alice.keyed("bulk-1"))
    assert again.json() == first.json()
    assert await facts.count("catalogue.items") == 2


async def test_all_or_nothing_each_problem_with_its_index(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    await made(http, alice, sku="TAKEN")
    taken = [
        {"name": "A"},
        {"name": "B", "sku": "TAKEN"},
        {"name": "C", "sku": "X"},
        {"name": "D", "sku": "X"},
    ]
    refused(
        await http.post(BULK, json={"items": taken}, headers=alice.headers),
        422, "invalid", "/items/1/sku", "/items/3/sku",
    )  # fmt: skip
    bad = [{"name": "A"}, {"name": ""}, {"name": "C", "price": "1"}]
    answer = await http.post(BULK, json={"items": bad}, headers=alice.headers)
    refused(answer, 422, "invalid", "/items/1/name")
    uneven = [{"name": "A"}, {"name": "C", "price": "1"}]
    refused(
        await http.post(BULK, json={"items": uneven}, headers=alice.headers),
        422,
        "invalid",
        "/items/1/currency",
    )
    assert await facts.count("catalogue.items") == 1


@pytest.mark.parametrize("count", [0, 501])
async def test_too_few_and_too_many(http: httpx.AsyncClient, cast: Cast, facts: Facts, count: int) -> None:
    body = {"items": [{"name": "A"}] * count}
    refused(await http.post(BULK, json=body, headers=(await cast.alice()).headers), 422, "invalid", "/items")
    assert await facts.count("catalogue.items") == 0


async def test_nobody(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.post(BULK, json={"items": [{"name": "A"}]}), 401, "unauthenticated")


async def test_its_path_is_no_item(http: httpx.AsyncClient, cast: Cast) -> None:
    answer = await http.get(BULK)
    refused(answer, 405, "method_not_allowed")
    assert answer.headers["allow"] == "OPTIONS, POST"
