"""PUT and PATCH /casework/session-types/{id}."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from cairn.products.casework.session_types.rules import BUILT_IN
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/session-types"


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, method: str
) -> None:
    ada = await cast.ada()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    body = {"name": "art", "title": "Art"}
    answer = await http.request(method, f"{URL}/{row_id}", json=body, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert (changed["name"], changed["title"], changed["version"]) == ("art", "Art", 2)
    assert answer.headers["etag"] == '"2"'
    assert (await http.get(f"{URL}/{row_id}", headers=ada.headers)).json() == changed
    same = await http.request(method, f"{URL}/{row_id}", json=changed, headers=ada.headers)
    assert same.json() == changed
    assert await facts.events() == ["casework.session_type.changed"]


async def test_a_name_that_sessions_say_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    await casework.session(await casework.beneficiary(alice), alice, session_type="art_class")
    refused(await http.patch(f"{URL}/{row_id}", json={"name": "art"}, headers=ada.headers), 409, "in_use")
    retitled = await http.patch(f"{URL}/{row_id}", json={"title": "Arts"}, headers=ada.headers)
    assert (retitled.status_code, retitled.json()["title"]) == (200, "Arts")
    assert await facts.events() == ["casework.session_type.changed"]


async def test_names_that_are_taken(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada = await cast.ada()
    await casework.row("session_types", name="choir", title="Choir", version=1)
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    for name in ("visit", "choir"):
        answer = await http.put(f"{URL}/{row_id}", json={"name": name}, headers=ada.headers)
        refused(answer, 409, "name_taken")
    assert await facts.events() == []


async def test_who_may_not_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    body = {"title": "Arts"}
    refused(await http.put(f"{URL}/{row_id}", json=body), 401, "unauthenticated")
    refused(await http.put(f"{URL}/{row_id}", json=body, headers=alice.headers), 403, "forbidden")
    missing = await http.put(f"{URL}/{new_id()}", json=body, headers=ada.headers)
    refused(missing, 404, "session_type_not_found")
    everybodys = await http.put(f"{URL}/{next(iter(BUILT_IN))}", json=body, headers=ada.headers)
    refused(everybodys, 409, "built_in")
    stale = await http.put(f"{URL}/{row_id}", json=body, headers=ada.headers | {"If-Match": '"9"'})
    refused(stale, 412, "precondition_failed")
    blank = await http.put(f"{URL}/{row_id}", json={"title": " "}, headers=ada.headers)
    refused(blank, 422, "invalid", "/title")
    assert await facts.events() == []
