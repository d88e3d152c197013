"""GET /items/{id}."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.items import ITEMS, TENT, at, made
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works_for_anyone(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice(), **TENT)
    for headers in ({}, (await cast.charlie()).headers):
        answer = await http.get(at(item), headers=headers)
        assert answer.json() == item


async def test_unchanged_is_304_without_a_body(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice(), **TENT)
    tag = (await http.get(at(item))).headers["etag"]
    for given in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = await http.get(at(item), headers={"If-None-Match": given})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert (await http.get(at(item), headers={"If-None-Match": '"other"'})).status_code == 200


async def test_inactive_is_seen_by_its_owner_and_an_admin_only(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice, is_active=False)
    missing = f"{ITEMS}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
    for headers in ({}, (await cast.charlie()).headers):
        hidden, none = await http.get(at(item), headers=headers), await http.get(missing, headers=headers)
        refused(hidden, 404, "item_not_found")
        ours = {"instance", "correlation_id"}
        assert {k: v for k, v in hidden.json().items() if k not in ours} == {
            k: v for k, v in none.json().items() if k not in ours
        }
    for person in (alice, await cast.ada()):
        assert (await http.get(at(item), headers=person.headers)).json() == item


@pytest.mark.parametrize(
    "name", ["1", "not-a-uuid", "0192f0c17d3e7a589d0f1c2b3a4d5e6f", "%00", "%F0%9F%98%80", "bulk2"]
)
async def test_malformed_id_is_404(http: httpx.AsyncClient, cairn: object, name: str) -> None:
    refused(await http.get(f"{ITEMS}/{name}"), 404, "item_not_found")


async def test_one_query(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    queries.clear()
    await http.get(at(item), headers=alice.headers)
    assert len(queries) == 1, queries
