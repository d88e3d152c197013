"""PUT and PATCH /casework/programmes/{id}."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/programmes"


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, row_id = await cast.ada(), await casework.programme("Alpha")
    answer = await http.patch(
        f"{URL}/{row_id}", json={"name": "Beta", "majority_age": 21}, headers=ada.headers
    )
    found = answer.json()
    assert (answer.status_code, found["name"], found["majority_age"], found["zone"]) == (
        200,
        "Beta",
        21,
        "UTC",
    )
    assert (found["version"], answer.headers["etag"]) == (2, '"2"')
    assert await facts.count("casework.programmes", "name_key = 'beta'") == 1
    assert await facts.events() == ["casework.programme.changed"]


async def test_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, row_id = await cast.ada(), await casework.programme("Alpha")
    read = (await http.get(f"{URL}/{row_id}", headers=ada.headers)).json()
    assert (await http.put(f"{URL}/{row_id}", json=read, headers=ada.headers)).json() == read
    assert await facts.events() == []


async def test_refused(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, alice, row_id = await cast.ada(), await cast.alice(), await casework.programme("Alpha")
    new = {"name": "GENERAL"}
    refused(await http.patch(f"{URL}/{row_id}", json=new), 401, "unauthenticated")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=alice.headers), 403, "forbidden")
    refused(await http.patch(f"{URL}/{new_id()}", json=new, headers=ada.headers), 404, "programme_not_found")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 409, "name_taken")
    refused(await http.patch(f"{URL}/{row_id}", json={"zone": None}, headers=ada.headers), 422, "invalid")
    stale = {**ada.headers, "If-Match": '"7"'}
    assert refused(await http.patch(f"{URL}/{row_id}", json=new, headers=stale), 412, "precondition_failed")
    assert await facts.events() == []
