"""PUT /sessions/{id}/attendance/{beneficiary_id}."""

from __future__ import annotations

import asyncio
import json

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
PRESENT = {"status": "present"}


def at(session: object, beneficiary: object) -> str:
    return f"/api/v1/sessions/{session}/attendance/{beneficiary}"


async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, _ = await casework.participants(session, alice, 2)
    body = {"status": "absent", "reason": "refused", "remark": "Did not want to come."}
    answer = await http.put(at(session, amina), json=body, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert {name: found[name] for name in body} == body
    assert (found["beneficiary_id"], found["display_name"]) == (str(amina), "Amina Diallo")
    assert (found["minutes"], found["recorded_by"]) == (None, str(alice.id))
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("update", [amina])
    assert event["fields"] == ["first_name", "last_name", "remark"]
    assert json.loads(event["detail"]) == {"session_id": str(session)}
    assert await raw.fetchval("SELECT count(status) FROM casework.attendance") == 1
    back = await http.put(at(session, amina), json=found, headers=alice.headers)
    assert back.json() == found


async def test_case_20_twice_and_in_parallel(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, tom = await casework.participants(session, alice, 2)
    sends = [http.put(at(session, one), json=PRESENT, headers=alice.headers) for one in (amina, tom) * 4]
    answers = await asyncio.gather(*sends)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 2
    assert await raw.fetchval("SELECT version FROM casework.sessions WHERE id = $1", session) == 3
    assert await raw.fetchval("SELECT count(*) FROM casework.attendance WHERE status = 'present'") == 2


async def test_case_20_non_participants_and_who_is_out_of_scope(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice)
    (theirs,) = await casework.participants(session, bob, 1)
    for other in (theirs, await casework.beneficiary(alice), new_id()):
        answer = await http.put(at(session, other), json=PRESENT, headers=alice.headers)
        refused(answer, 422, "not_a_participant", "/beneficiary_id")
    assert [event["action"] for event in await casework.events()] == ["denied"] * 3
    assert await raw.fetchval("SELECT count(status) FROM casework.attendance") == 0
    single = await casework.session(theirs, bob)
    answer = await http.put(at(single, theirs), json=PRESENT, headers=bob.headers)
    refused(answer, 422, "not_a_participant", "/beneficiary_id")


async def test_case_20_present_with_a_reason(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    body = {"status": "present", "reason": "illness"}
    answer = await http.put(at(session, amina), json=body, headers=alice.headers)
    refused(answer, 422, "invalid", "/reason")
    alone = await http.put(at(session, amina), json={"reason": "illness"}, headers=alice.headers)
    refused(alone, 422, "invalid", "/reason")
    assert await casework.events() == []


async def test_roles(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    session = await casework.session(None, alice)
    team = await casework.team()
    amina = await casework.beneficiary(alice, team_id=team)
    await casework.participant(session, amina)
    (theirs,) = await casework.participants(session, bob, 1)
    await casework.member(charlie, "supervisor", team=team)
    await casework.assign(amina, bob, "support")
    for person, one, status in (
        (charlie, amina, 200), (bob, theirs, 200), (bob, amina, 403), (alice, amina, 200),
    ):  # fmt: skip
        answer = await http.put(at(session, one), json=PRESENT, headers=person.headers)
        assert answer.status_code == status, answer.text
    manager = await cast.person("dora")
    await casework.member(manager, "manager")
    refused(
        await http.put(at(session, amina), json=PRESENT, headers=manager.headers), 403, "not_in_your_role"
    )
    updates = await casework.events("update")
    assert {event["via"] for event in updates} == {"assignment", "supervisor"}


async def test_a_worker_without_a_hand_in_the_case_sees_nobody(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    await casework.unassign(amina, alice)
    answer = await http.put(at(session, amina), json=PRESENT, headers=alice.headers)
    refused(answer, 422, "not_a_participant", "/beneficiary_id")


async def test_case_02_nobody_strangers_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    session, nowhere = await casework.session(None, alice), new_id()
    (amina,) = await casework.participants(session, alice, 1)
    refused(await http.put(at(session, amina), json=PRESENT), 401, "unauthenticated")
    for row_id in (session, nowhere):
        answer = await http.put(at(row_id, amina), json=PRESENT, headers=mallory.headers)
        refused(answer, 404, "session_not_found")
    assert (await http.put(at(session, "7"), json=PRESENT, headers=alice.headers)).status_code == 404
    assert [event["subject_ids"] for event in await casework.events()] == [[session], [nowhere]]


async def test_repeated_with_a_key_and_if_match(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    tag = (await http.get(f"/api/v1/sessions/{session}/attendance", headers=alice.headers)).headers["etag"]
    sends = [await http.put(at(session, amina), json=PRESENT, headers=alice.keyed("came")) for _ in range(2)]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    stale = await http.put(at(session, amina), json=PRESENT, headers=alice.headers | {"If-Match": tag})
    refused(stale, 412, "precondition_failed")


async def test_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    for body, pointer in (
        ({"status": "maybe"}, "/status"),
        ({"minutes": 721}, "/minutes"),
        ({"minutes": True}, "/minutes"),
        ({"reason": "asleep"}, "/reason"),
        ({"remark": "x" * 501}, "/remark"),
        ({"remark": " "}, "/remark"),
        ({"colour": "red"}, "/colour"),
    ):
        answer = await http.put(at(session, amina), json=body, headers=alice.headers)
        refused(answer, 422, "invalid", pointer)
    assert await casework.events() == []


async def test_case_09_a_remark_that_was_changed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    amina = await casework.beneficiary(alice)
    session = await casework.session(None, alice)
    row_id = await casework.participant(session, amina, "late", remark="Bus.")
    await raw.execute(
        "UPDATE casework.attendance SET remark = set_byte(remark, 20, get_byte(remark, 20) # 1) WHERE id = $1",
        row_id,
    )
    answer = await http.put(at(session, amina), json=PRESENT, headers=alice.headers)
    refused(answer, 500, "integrity_failure")
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("integrity_failure", [amina])
    assert await raw.fetchval("SELECT status FROM casework.attendance") == "late"


async def test_statements(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice, max_participants=200)
    people = await casework.participants(session, alice, 20)
    await http.put(at(session, people[0]), json=PRESENT, headers=alice.headers)
    queries.clear()
    await http.put(at(session, people[1]), json=PRESENT, headers=alice.headers)
    assert len(queries) <= 8, queries
