"""GET /sessions/{id}/attendance."""

from __future__ import annotations

import json

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


def at(session: object) -> str:
    return f"/api/v1/sessions/{session}/attendance"


async def test_the_worker_sees_who_came(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    amina = await casework.beneficiary(alice, "Amina", "Diallo", code="C-BBBBBBBB")
    tom = await casework.beneficiary(alice, "Tom", None, code="C-AAAAAAAA")
    session = await casework.session(None, alice)
    await casework.participant(session, amina, "late", minutes=30, remark="Bus was late.")
    await casework.participant(session, tom)
    answer = await http.get(at(session), headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    found = answer.json()
    assert (found["session_id"], found["version"]) == (str(session), 1)
    first, second = found["items"]
    assert (first["display_name"], first["status"], first["remark"]) == ("Tom", None, None)
    assert second == {
        "beneficiary_id": str(amina), "code": "C-BBBBBBBB", "display_name": "Amina Diallo", "status": "late",
        "minutes": 30, "reason": None, "remark": "Bus was late.", "recorded_by": None, "recorded_at": None,
        "withheld_fields": [],
    }  # fmt: skip
    (event,) = await casework.events()
    assert (event["action"], event["via"], event["actor_role"]) == ("list", "assignment", "worker")
    assert event["subject_ids"] == sorted([amina, tom], key=str)
    assert event["fields"] == ["first_name", "last_name", "remark"]
    assert json.loads(event["detail"]) == {"session_id": str(session)}


async def test_case_20_no_participant_out_of_scope_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    mine, theirs = await casework.beneficiary(alice, "Amina"), await casework.beneficiary(bob, "Tom")
    gone = await casework.beneficiary(bob, "Zoe", voided_at=clock.now(), void_reason="error")
    session = await casework.session(None, alice)
    for one in (mine, theirs, gone):
        await casework.participant(session, one, "present")
    for person, seen in ((alice, mine), (bob, theirs)):
        answer = await http.get(at(session), headers=person.headers)
        assert [item["beneficiary_id"] for item in answer.json()["items"]] == [str(seen)]
    assert [event["subject_ids"] for event in await casework.events("list")] in (
        [[mine], [theirs]], [[theirs], [mine]],
    )  # fmt: skip


async def test_case_22_hidden_names_appear_as_codes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    hidden = await casework.beneficiary(alice, "Amina", "Diallo", name_hidden=True, code="C-HIDDEN00")
    session = await casework.session(None, alice)
    await casework.participant(session, hidden, "absent")
    answer = await http.get(at(session), headers=alice.headers)
    (item,) = answer.json()["items"]
    assert (item["display_name"], item["code"]) == ("C-HIDDEN00", "C-HIDDEN00")
    assert "Amina" not in answer.text
    assert "Diallo" not in answer.text
    (event,) = await casework.events()
    assert event["fields"] == []


async def test_primary_workers_and_supervisors_see_theirs(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    team = await casework.team()
    supervised = await casework.beneficiary(None, "Amina", team_id=team)
    other = await casework.beneficiary(bob, "Tom")
    await casework.member(charlie, "supervisor", team=team)
    session = await casework.session(None, alice)
    for one in (supervised, other):
        await casework.participant(session, one)
    for person, seen, via in ((charlie, supervised, "supervisor"), (bob, other, "assignment")):
        answer = await http.get(at(session), headers=person.headers)
        assert [item["beneficiary_id"] for item in answer.json()["items"]] == [str(seen)]
        assert via in {event["via"] for event in await casework.events("list")}


async def test_roles_that_do_not_see_it(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    beneficiary = await casework.beneficiary(alice)
    session = await casework.session(None, alice)
    await casework.participant(session, beneficiary)
    support, manager, dpo = await cast.bob(), await cast.charlie(), await cast.person("dora")
    await casework.assign(beneficiary, support, "support")
    await casework.member(manager, "manager")
    await casework.member(dpo, "dpo")
    for person in (support, manager, dpo):
        refused(await http.get(at(session), headers=person.headers), 403, "not_in_your_role")
    assert await casework.events("list") == []


async def test_case_02_nobody_strangers_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, mallory, ada = await cast.alice(), await cast.mallory(), await cast.ada()
    session, nowhere = await casework.session(None, alice), new_id()
    await casework.participant(session, await casework.beneficiary(alice))
    refused(await http.get(at(session)), 401, "unauthenticated")
    await http.get(at(new_id()), headers=mallory.headers)
    said, asked = [], []
    for row_id in (session, nowhere):
        queries.clear()
        answer = await http.get(at(row_id), headers=mallory.headers)
        asked.append(list(queries))
        document = refused(answer, 404, "session_not_found")
        said.append({name: document[name] for name in ("code", "title", "detail")})
    assert said[0] == said[1]
    assert asked[0] == asked[1]
    refused(await http.get(at(session), headers=ada.headers), 404, "session_not_found")
    assert (await http.get(at("7"), headers=mallory.headers)).status_code == 404
    denied = [event["subject_ids"] for event in await casework.events("denied")]
    assert denied.count([session]) == 2
    assert denied.count([nowhere]) == 1
    assert await casework.events("list") == []


async def test_a_session_with_one_person_has_no_rows(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    answer = await http.get(at(session), headers=alice.headers)
    assert (answer.status_code, answer.json()["items"]) == (200, [])


async def test_a_voided_session_is_not_there(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice, voided_at=clock.now())
    refused(await http.get(at(session), headers=alice.headers), 404, "session_not_found")


async def test_its_tag_tells_whom_it_shows(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    amina, tom = await casework.beneficiary(alice, "Amina"), await casework.beneficiary(bob, "Tom")
    session = await casework.session(None, alice)
    for one in (amina, tom):
        await casework.participant(session, one)
    tags = [(await http.get(at(session), headers=alice.headers)).headers["etag"]]
    same = await http.get(at(session), headers=alice.headers | {"If-None-Match": tags[0]})
    assert (same.status_code, same.content) == (304, b"")
    await raw.execute("UPDATE casework.beneficiaries SET version = version + 1 WHERE id = $1", amina)
    tags.append((await http.get(at(session), headers=alice.headers)).headers["etag"])
    await casework.assign(tom, alice, "support")
    tags.append((await http.get(at(session), headers=alice.headers)).headers["etag"])
    assert len(set(tags)) == 3
    assert len(await casework.events("list")) == 4


async def test_case_09_what_was_changed_is_left_out(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    amina, tom, zoe = [await casework.beneficiary(alice, name) for name in ("Amina", "Tom", "Zoe")]
    session = await casework.session(None, alice)
    first = await casework.participant(session, amina, "late", remark="Bus.")
    second = await casework.participant(session, tom, "late", remark="Train.")
    await casework.participant(session, zoe, "late", remark="Bike.")
    await raw.execute(
        "UPDATE casework.attendance AS a SET remark = b.remark FROM casework.attendance AS b"
        " WHERE a.id = $1 AND b.id = $2",
        first, second,
    )  # fmt: skip
    await raw.execute(
        "UPDATE casework.attendance SET dek_id = (SELECT dek_id FROM casework.beneficiaries WHERE id = $2)"
        " WHERE id = $1",
        second, zoe,
    )  # fmt: skip
    answer = await http.get(at(session), headers=alice.headers)
    items = {item["beneficiary_id"]: item for item in answer.json()["items"]}
    for one in (amina, tom):
        assert "remark" not in items[str(one)]
        assert "display_name" not in items[str(one)]
        assert items[str(one)]["withheld_fields"] == ["display_name", "remark"]
    assert items[str(zoe)]["remark"] == "Bike."
    (event,) = await casework.events("integrity_failure")
    assert event["subject_ids"] == sorted([amina, tom], key=str)


async def test_case_05_two_hundred_participants_in_one_event(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice, max_participants=200)
    await casework.participants(session, alice, 200)
    await http.get(at(await casework.session(None, alice)), headers=alice.headers)
    queries.clear()
    answer = await http.get(at(session), headers=alice.headers)
    assert len(answer.json()["items"]) == 200
    assert {item["display_name"] for item in answer.json()["items"]} == {"Amina Diallo"}
    assert len(queries) <= 8, queries
    assert (await casework.events("list"))[-1]["subject_count"] == 200
