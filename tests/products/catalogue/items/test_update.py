"""PUT and PATCH /items/{id}."""

from __future__ import annotations

import asyncio
import random

import httpx
import pytest

from cairn.kernel.web.answers import Shaper
from tests.builders.items import ITEMS, TENT, at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])


@METHODS
async def test_absent_stays_and_null_clears(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str
) -> None:
    alice = await cast.alice()
    item = await made(http, alice, **TENT)
    changes = {"quantity": 9, "sku": None}
    answer = await http.request(method, at(item), json=changes, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed == {**item, **changes, "updated_at": changed["updated_at"]}
    assert changed["updated_at"] > item["updated_at"]
    assert (await http.get(at(item))).json() == changed
    assert await facts.events() == ["catalogue.item.created", "catalogue.item.changed"]


@METHODS
async def test_null_where_the_field_needs_a_value(http: httpx.AsyncClient, cast: Cast, method: str) -> None:
    alice = await cast.alice()
    item = await made(http, alice, **TENT)
    answer = await http.request(method, at(item), json={"name": None, "tags": None}, headers=alice.headers)
    refused(answer, 422, "invalid", "/name", "/tags")
    assert (await http.get(at(item))).json() == item


async def test_a_price_cannot_lose_its_currency(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice, **TENT)
    refused(
        await http.patch(at(item), json={"currency": None}, headers=alice.headers),
        422,
        "invalid",
        "/currency",
    )
    refused(
        await http.patch(at(item), json={"currency": "JPY"}, headers=alice.headers), 422, "invalid", "/price"
    )
    both = await http.patch(at(item), json={"price": None, "currency": None}, headers=alice.headers)
    assert both.json()["price"] is None


async def test_sending_back_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    item = await made(http, alice, **TENT)
    answer = await http.put(at(item), json=item, headers=alice.headers)
    assert answer.json() == item
    assert await facts.events() == ["catalogue.item.created"]


async def test_nobody_and_stranger(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice(), **TENT)
    refused(await http.patch(at(item), json={"name": "Mine"}), 401, "unauthenticated")
    mallory = (await cast.mallory()).headers
    refused(await http.patch(at(item), json={"name": "Mine"}, headers=mallory), 403, "forbidden")
    refused(
        await http.patch(at(item), json={"owner_id": "x", "nonsense": 1}, headers=mallory), 403, "forbidden"
    )
    assert (await http.get(at(item))).json() == item


async def test_an_owner_cannot_be_given_away(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    mallory = await cast.mallory()
    answer = await http.patch(at(item), json={"owner_id": str(mallory.id)}, headers=alice.headers)
    assert answer.json()["owner_id"] == str(alice.id)


async def test_an_admin_may(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice())
    answer = await http.patch(at(item), json={"quantity": 1}, headers=(await cast.ada()).headers)
    assert answer.json()["quantity"] == 1


async def test_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    hidden = await made(http, await cast.bob(), is_active=False)
    missing = f"{ITEMS}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
    for url in (at(hidden), missing, f"{ITEMS}/nonsense"):
        refused(await http.patch(url, json={"nonsense": 1}, headers=alice.headers), 404, "item_not_found")


async def test_if_match(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    first = (await http.get(at(item))).headers["etag"]
    changed = await http.patch(at(item), json={"quantity": 1}, headers={**alice.headers, "If-Match": first})
    assert changed.status_code == 200
    late = await http.patch(at(item), json={"quantity": 2}, headers={**alice.headers, "If-Match": first})
    refused(late, 412, "precondition_failed")
    assert late.headers["etag"] == changed.headers["etag"]
    weak = await http.patch(
        at(item), json={}, headers={**alice.headers, "If-Match": "W/" + late.headers["etag"]}
    )
    refused(weak, 412, "precondition_failed")
    assert await facts.count("kernel.audit_log", "event = 'catalogue.item.changed' AND conditional") == 1
    await http.patch(at(item), json={"quantity": 3}, headers=alice.headers)
    assert await facts.count("kernel.audit_log", "event = 'catalogue.item.changed' AND NOT conditional") == 1


async def increments_lose_none(http: httpx.AsyncClient, cast: Cast, clients: int) -> None:
    """So many clients, twenty increments each, with If-Match (reliability, row 11). A slow machine may say 503 to one
    who waited too long for the row: nothing happened, and the client asks again.
    """
    alice = await cast.alice()
    item = await made(http, alice)

    async def increment() -> None:
        done = 0
        while done < 20:
            seen = await http.get(at(item))
            if seen.status_code == 503:
                continue
            wanted = {"quantity": seen.json()["quantity"] + 1}
            headers = {**alice.headers, "If-Match": seen.headers["etag"]}
            answer = await http.patch(at(item), json=wanted, headers=headers)
            assert answer.status_code in {200, 412, 503}, answer.text
            done += answer.status_code == 200
            if answer.status_code != 200:  # whoever lost waits a little, as clients do
                await asyncio.sleep(random.uniform(0, 0.15))

    await asyncio.gather(*(increment() for _ in range(clients)))
    assert (await http.get(at(item))).json()["quantity"] == 20 * clients


@pytest.mark.load
async def test_no_update_is_lost(http: httpx.AsyncClient, cast: Cast) -> None:
    await increments_lose_none(http, cast, 50)


async def test_a_program_that_ignores_if_match_is_caught(
    http: httpx.AsyncClient, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Shaper, "stale", lambda *_: None)
    with pytest.raises(AssertionError, match="== \\(20 \\* 5\\)"):
        await increments_lose_none(http, cast, 5)
