"""GET /casework/session-types."""

from __future__ import annotations

import httpx
import pytest

from cairn.products.casework import words
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/session-types"


async def test_what_everybody_has_and_what_was_made_by_name(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    await casework.row("session_types", name="art_class", title="Art class", version=1)
    alice = await cast.alice()
    answer = await http.get(URL, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    items = answer.json()["items"]
    assert [item["name"] for item in items] == sorted([*words.SESSION_TYPES, "art_class"])
    assert {item["name"] for item in items if not item["built_in"]} == {"art_class"}
    assert next(item["title"] for item in items if item["name"] == "follow_up") == "Follow-up"
    assert answer.json()["total"] == len(words.SESSION_TYPES) + 1
    assert answer.headers["cache-control"] == "no-store"
    made = await http.get(URL, params={"built_in": "false", "sort": "-title"}, headers=alice.headers)
    assert [item["name"] for item in made.json()["items"]] == ["art_class"]


async def test_pages_go_on_by_key(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    first = await http.get(URL, params={"per_page": 6}, headers=alice.headers)
    queries.clear()
    more = await http.get(
        URL, params={"per_page": 6, "cursor": first.json()["next_cursor"]}, headers=alice.headers
    )
    assert [item["name"] for page in (first, more) for item in page.json()["items"]] == sorted(
        words.SESSION_TYPES
    )
    assert len(queries) == 1, queries


async def test_nobody_and_malformed(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(URL), 401, "unauthenticated")
    alice = await cast.alice()
    for params in ({"sort": "version"}, {"built_in": "maybe"}, {"per_page": "101"}, {"name": "visit"}):
        assert (await http.get(URL, params=params, headers=alice.headers)).status_code == 422
