"""PUT and PATCH /casework/teams/{id}."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/teams"


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, row_id = await cast.ada(), await casework.team()
    answer = await http.put(f"{URL}/{row_id}", json={"name": "West"}, headers=ada.headers)
    assert (answer.status_code, answer.json()["name"], answer.headers["etag"]) == (200, "West", '"2"')
    assert (
        await http.put(f"{URL}/{row_id}", json=answer.json(), headers=ada.headers)
    ).json() == answer.json()
    assert await facts.events() == ["casework.team.changed"]


async def test_it_stays_in_its_programme(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, row_id, other = await cast.ada(), await casework.team(), await casework.programme()
    new = {"programme_id": str(other)}
    problem = refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 422, "invalid")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [("/programme_id", "fixed")]
    assert await facts.events() == []


async def test_refused(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    ada, alice, row_id = await cast.ada(), await cast.alice(), await casework.team()
    await casework.team(name="South")
    new = {"name": "south"}
    refused(await http.patch(f"{URL}/{row_id}", json=new), 401, "unauthenticated")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=alice.headers), 403, "forbidden")
    refused(await http.patch(f"{URL}/{new_id()}", json=new, headers=ada.headers), 404, "team_not_found")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 409, "name_taken")
