"""PUT and PATCH /casework/memberships/{id}."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/memberships"


async def test_case_23_a_membership_that_ends_shows_nothing_from_the_next_request(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, bob, team = await cast.ada(), await cast.bob(), await casework.team()
    row_id = await casework.member(bob, "supervisor", team=team)
    row = f"/api/v1/beneficiaries/{await casework.beneficiary(await cast.alice(), team_id=team)}"
    seen = await http.get(row, headers=bob.headers)
    assert seen.status_code == 200
    answer = await http.patch(f"{URL}/{row_id}", json={"to": clock.now().isoformat()}, headers=ada.headers)
    assert (answer.status_code, answer.headers["etag"]) == (200, '"2"'), answer.text
    known = {**bob.headers, "If-None-Match": seen.headers["etag"]}
    refused(await http.get(row, headers=known), 404, "beneficiary_not_found")
    assert (await casework.events())[-1]["action"] == "denied"
    assert await facts.events() == ["casework.membership.changed"]


async def test_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, bob = await cast.ada(), await cast.bob()
    for row_id in (
        await casework.member(bob, "worker", team=await casework.team()),
        await casework.member(bob, "dpo"),
    ):
        read = (await http.get(f"{URL}/{row_id}", headers=ada.headers)).json()
        answer = await http.put(f"{URL}/{row_id}", json=read, headers=ada.headers)
        assert (answer.status_code, answer.json()) == (200, read)
    assert await facts.events() == []


async def test_role_begin_and_an_end_that_is_taken_back(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    ada, bob = await cast.ada(), await cast.bob()
    row_id = await casework.member(
        bob, "worker", team=await casework.team(), ends_at=clock.now() + timedelta(days=1)
    )
    new = {"role": "supervisor", "from": "2025-05-01T08:00:00Z", "to": None}
    answer = await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers)
    assert {name: answer.json()[name] for name in new} == new


async def test_nobody_changes_their_own(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada = await cast.ada()
    row_id = await casework.member(ada, "worker", team=await casework.team())
    for new in ({"role": "supervisor"}, {"to": clock.now().isoformat()}):
        refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 403, "self_grant")
    assert await facts.events() == []


async def test_refused(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, alice, bob, team = await cast.ada(), await cast.alice(), await cast.bob(), await casework.team()
    row_id = await casework.member(bob, "worker", team=team)
    await casework.member(bob, "supervisor", team=team)
    new = {"role": "supervisor"}
    refused(await http.patch(f"{URL}/{row_id}", json=new), 401, "unauthenticated")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=alice.headers), 403, "forbidden")
    refused(await http.patch(f"{URL}/{new_id()}", json=new, headers=ada.headers), 404, "membership_not_found")
    refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 409, "already_member")
    assert await facts.events() == []


@pytest.mark.parametrize(
    ("new", "pointer", "code"),
    [
        ({"user_id": str(new_id())}, "/user_id", "fixed"),
        ({"team_id": str(new_id())}, "/team_id", "fixed"),
        ({"programme_id": str(new_id())}, "/programme_id", "conflicting_fields"),
        ({"role": "dpo"}, "/role", "not_a_choice"),
        ({"from": None}, "/from", "not_an_instant"),
        ({"to": "1999-01-01T00:00:00Z"}, "/to", "not_after_from"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, new: dict[str, object], pointer: str, code: str
) -> None:
    ada, bob = await cast.ada(), await cast.bob()
    row_id = await casework.member(bob, "worker", team=await casework.team())
    problem = refused(await http.patch(f"{URL}/{row_id}", json=new, headers=ada.headers), 422, "invalid")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [(pointer, code)]
