"""GET /tags/{id}."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
TAGS = "/api/v1/tags"


async def test_works_with_an_entity_tag(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    listed = (await http.get(TAGS, headers=alice.headers)).json()["items"][0]
    answer = await http.get(f"{TAGS}/{listed['id']}", headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, listed)
    assert (listed["name"], listed["expense_count"], listed["version"]) == ("trip", 1, 1)
    known = {**alice.headers, "If-None-Match": answer.headers["ETag"]}
    assert (await http.get(f"{TAGS}/{listed['id']}", headers=known)).status_code == 304


async def test_case_02_anothers_is_as_one_that_is_not_there(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    await opened(cairn, alice)
    await expense_row(raw, alice, tags=("trip",))
    tag_id = await raw.fetchval("SELECT id FROM expenses.tags")
    for person in (bob, ada):
        for other in (tag_id, new_id(), "no-id"):
            refused(await http.get(f"{TAGS}/{other}", headers=person.headers), 404, "tag_not_found")
    refused(await http.get(f"{TAGS}/{tag_id}"), 401, "unauthenticated")
