"""POST /casework/teams."""

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
    ada, programme = await cast.ada(), await casework.programme()
    new = {"name": "North", "programme_id": str(programme)}
    answer = await http.post(URL, json=new, headers=ada.headers)
    made = answer.json()
    assert (answer.status_code, made["name"], made["programme_id"]) == (201, "North", str(programme))
    assert (answer.headers["location"], answer.headers["etag"]) == (f"{URL}/{made['id']}", '"1"')
    assert answer.headers["cache-control"] == "no-store"
    assert (await http.get(answer.headers["location"], headers=ada.headers)).json() == made
    assert await facts.events() == ["casework.team.created"]


async def test_without_a_programme_it_is_in_the_one_that_is_always_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    answer = await http.post(URL, json={"name": "North"}, headers=(await cast.ada()).headers)
    assert answer.json()["programme_id"] == str(await casework.default_programme())


async def test_one_name_once_in_a_programme(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    ada, programme = await cast.ada(), await casework.programme()
    await casework.team(programme, "North")
    taken = {"name": "NORTH", "programme_id": str(programme)}
    refused(await http.post(URL, json=taken, headers=ada.headers), 409, "name_taken")
    assert (await http.post(URL, json={"name": "NORTH"}, headers=ada.headers)).status_code == 201


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada = await cast.ada()
    first, again = [await http.post(URL, json={"name": "North"}, headers=ada.keyed("n")) for _ in range(2)]
    assert (again.status_code, again.json()) == (201, first.json())
    assert await facts.count("casework.teams") == 1


async def test_refused(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada, alice, new = await cast.ada(), await cast.alice(), {"name": "North"}
    refused(await http.post(URL, json=new), 401, "unauthenticated")
    refused(await http.post(URL, json=new, headers=alice.headers), 403, "forbidden")
    nowhere = {**new, "programme_id": str(new_id())}
    problem = refused(await http.post(URL, json=nowhere, headers=ada.headers), 422, "unknown_reference")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [
        ("/programme_id", "unknown_reference")
    ]
    problem = refused(await http.post(URL, json={"name": ""}, headers=ada.headers), 422, "invalid")
    assert [one["pointer"] for one in problem["errors"]] == ["/name"]
    assert await facts.count("casework.teams") == 0
    assert await facts.events() == []
