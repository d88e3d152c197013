"""POST /casework/memberships."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/memberships"


async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, raw: asyncpg.Connection
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    new = {
        "user_id": str(bob.id), "team_id": str(team), "role": "supervisor", "from": "2026-01-01T00:00:00Z",
        "to": "2030-01-01T00:00:00+01:00",
    }  # fmt: skip
    answer = await http.post(URL, json=new, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in new} == {**new, "to": "2029-12-31T23:00:00Z"}
    assert (made["programme_id"], answer.headers["etag"]) == (None, '"1"')
    assert (answer.headers["location"], answer.headers["cache-control"]) == (
        f"{URL}/{made['id']}",
        "no-store",
    )
    assert (await http.get(answer.headers["location"], headers=ada.headers)).json() == made
    stored = await raw.fetchrow("SELECT programme_id, ends_at FROM casework.memberships")
    assert stored["programme_id"] == await casework.default_programme()
    assert await facts.events() == ["casework.membership.created"]


async def test_a_supervisor_sees_the_teams_records_from_the_next_request(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    row = f"/api/v1/beneficiaries/{await casework.beneficiary(await cast.alice(), team_id=team)}"
    assert (await http.get(row, headers=bob.headers)).status_code == 404
    new = {"user_id": str(bob.id), "team_id": str(team), "role": "supervisor"}
    assert (await http.post(URL, json=new, headers=ada.headers)).status_code == 201
    assert (await http.get(row, headers=bob.headers)).status_code == 200
    assert (await http.get(row, headers=ada.headers)).status_code == 404


async def test_for_a_programme_as_a_whole(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    ada, bob, programme = await cast.ada(), await cast.bob(), await casework.programme()
    for role in ("manager", "dpo"):
        new = {"user_id": str(bob.id), "programme_id": str(programme), "role": role}
        made = (await http.post(URL, json=new, headers=ada.headers)).json()
        assert (made["team_id"], made["programme_id"], made["role"]) == (None, str(programme), role)
        assert made["to"] is None


async def test_nobody_gives_themselves_a_role(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, team = await cast.ada(), await casework.team()
    new = {"user_id": str(ada.id), "team_id": str(team), "role": "supervisor"}
    refused(await http.post(URL, json=new, headers=ada.headers), 403, "self_grant")
    assert await facts.count("casework.memberships") == 0
    assert await facts.events() == []


async def test_the_same_twice_also_at_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    new = {"user_id": str(bob.id), "team_id": str(team), "role": "worker"}
    answers = await asyncio.gather(*(http.post(URL, json=new, headers=ada.headers) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"already_member"}
    before = {**new, "from": "2020-01-01T00:00:00Z", "to": "2021-01-01T00:00:00Z"}
    assert (await http.post(URL, json=before, headers=ada.headers)).status_code == 201
    assert await facts.count("casework.memberships") == 2


async def test_repeated_with_a_key(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    new = {"user_id": str(bob.id), "team_id": str(team), "role": "worker"}
    first, again = [await http.post(URL, json=new, headers=ada.keyed("m")) for _ in range(2)]
    assert (again.status_code, again.json()) == (201, first.json())
    assert await facts.events() == ["casework.membership.created"]


async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, team = await cast.alice(), await cast.bob(), await casework.team()
    await casework.member(alice, "supervisor", team=team)
    new = {"user_id": str(bob.id), "team_id": str(team), "role": "worker"}
    refused(await http.post(URL, json=new), 401, "unauthenticated")
    refused(await http.post(URL, json=new, headers=alice.headers), 403, "forbidden")


@pytest.mark.parametrize("name", ["user_id", "team_id", "programme_id"])
async def test_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, name: str
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    new = {"user_id": str(bob.id), "role": "worker", name: str(new_id())}
    if name == "user_id":
        new["team_id"] = str(team)
    problem = refused(await http.post(URL, json=new, headers=ada.headers), 422, "unknown_reference")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [(f"/{name}", "unknown_reference")]
    assert await facts.events() == []


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"team_id": None}, "/team_id", "required"),
        ({"programme_id": str(new_id())}, "/programme_id", "conflicting_fields"),
        ({"role": "manager"}, "/role", "not_a_choice"),
        ({"role": "king"}, "/role", "not_a_choice"),
        ({"to": "2020-01-01T00:00:00Z"}, "/to", "not_after_from"),
        ({"from": "2026-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"}, "/to", "not_after_from"),
        ({"from": "2026-01-01"}, "/from", "not_an_instant"),
        ({"from": None}, "/from", "not_an_instant"),
        ({"from": "0001-01-01T00:00:00+14:00"}, "/from", "too_small"),
        ({"to": "9999-12-31T23:59:59-14:00"}, "/to", "too_large"),
        ({"from_": "2026-01-01T00:00:00Z"}, "/from_", "unknown_field"),
        ({"starts_at": "2026-01-01T00:00:00Z"}, "/starts_at", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    more: dict[str, object],
    pointer: str,
    code: str,
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    new = {"user_id": str(bob.id), "team_id": str(team), "role": "worker", **more}
    problem = refused(await http.post(URL, json=new, headers=ada.headers), 422, "invalid")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [(pointer, code)]
