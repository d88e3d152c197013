"""GET /sessions and /sessions/{id} of groups."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"


async def test_case_20_each_is_shown_their_own_participants(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice, notes="Cooked together.")
    mine = sorted(await casework.participants(session, alice, 2))
    (theirs,) = await casework.participants(session, bob, 1)
    for person, seen in ((alice, mine), (bob, [theirs])):
        answer = await http.get(f"{URL}/{session}", headers=person.headers)
        assert answer.json()["participants"] == [str(one) for one in seen]
        assert answer.json()["notes"] == "Cooked together."
        listed = await http.get(URL, headers=person.headers)
        assert [item["participants"] for item in listed.json()["items"]] == [[str(one) for one in seen]]
        for action in ("view", "list"):
            events = [event for event in await casework.events(action) if event["actor_id"] == person.id]
            assert [event["subject_ids"] for event in events] == [seen]
    assert not {field for field in answer.json() if "count" in field}


async def test_roles_that_see_its_outline_see_nobody_in_it(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, manager = await cast.alice(), await cast.charlie()
    session = await casework.session(None, alice, notes="Cooked together.")
    await casework.participants(session, alice, 1)
    await casework.member(manager, "manager")
    answer = await http.get(f"{URL}/{session}", headers=manager.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["status"] == "scheduled"
    for name in ("participants", "max_participants", "notes"):
        assert name not in found
        assert name in found["withheld_fields"]


async def test_case_02_a_worker_whose_cases_ended_sees_an_empty_group(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, bob, 1)
    answer = await http.get(f"{URL}/{session}", headers=alice.headers)
    assert answer.json()["participants"] == []
    await casework.unassign(amina, bob)
    assert (await http.get(f"{URL}/{session}", headers=bob.headers)).status_code == 404


async def test_it_is_among_the_sessions_of_each_who_takes_part(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    (theirs,) = await casework.participants(session, bob, 1)
    single = await casework.session(amina, alice)
    below = await http.get(f"/api/v1/beneficiaries/{amina}/sessions", headers=alice.headers)
    assert {item["id"] for item in below.json()["items"]} == {str(session), str(single)}
    agenda = await http.get(URL, params={"beneficiary_id": str(theirs)}, headers=bob.headers)
    assert [item["id"] for item in agenda.json()["items"]] == [str(session)]
    hidden = await http.get(URL, params={"beneficiary_id": str(theirs)}, headers=alice.headers)
    assert hidden.json()["total"] == 0, (
        "who asks about somebody out of scope learns of a group that they are in"
    )
