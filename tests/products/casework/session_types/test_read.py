"""GET /casework/session-types/{id}."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/session-types"


async def test_everybody_who_is_signed_in_reads_one(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=3)
    answer = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["name"], answer.json()["built_in"]) == ("art_class", False)
    assert answer.headers["etag"] == '"3"'
    again = await http.get(f"{URL}/{row_id}", headers=alice.headers | {"If-None-Match": '"3"'})
    assert (again.status_code, again.content) == (304, b"")
    assert await facts.events() == []
    assert await casework.events() == []


async def test_one_that_everybody_has(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    (visit,) = [
        item
        for item in (await http.get(URL, headers=alice.headers)).json()["items"]
        if item["name"] == "visit"
    ]
    answer = await http.get(f"{URL}/{visit['id']}", headers=alice.headers)
    assert answer.json() == visit
    assert (visit["built_in"], visit["created_at"]) == (True, None)


async def test_nobody_and_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(f"{URL}/{new_id()}"), 401, "unauthenticated")
    alice = await cast.alice()
    for row_id in (new_id(), "visit"):
        missing = await http.get(f"{URL}/{row_id}", headers=alice.headers)
        refused(missing, 404, "session_type_not_found")
