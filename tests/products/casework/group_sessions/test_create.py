"""POST /sessions with participants."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
TOMORROW = (clock.now() + timedelta(days=1)).replace(minute=0, second=0, microsecond=0)


def group(*people: object, **more: object) -> dict[str, object]:
    return {
        "participants": [str(one) for one in people], "session_type": "group",
        "scheduled_start": TOMORROW.isoformat(), **more,
    }  # fmt: skip


async def people_of(casework: Casework, worker: Person, number: int) -> list[UUID]:
    return sorted([await casework.beneficiary(worker) for _ in range(number)])


async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    amina, tom = await people_of(casework, alice, 2)
    body = group(tom, amina, tom, notes="Cooked together.", goals=["Eat well"])
    answer = await http.post(URL, json=body, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["beneficiary_id"], made["attendance"]) == (None, None)
    assert made["participants"] == [str(amina), str(tom)]
    assert (made["max_participants"], made["status"], made["worker_id"]) == (20, "scheduled", str(alice.id))
    assert (made["notes"], made["goals"], made["warnings"]) == ("Cooked together.", ["Eat well"], [])
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("create", [amina, tom])
    assert json.loads(event["detail"]) == {"session_id": made["id"]}
    read = await http.get(answer.headers["location"], headers=alice.headers)
    assert read.json() == made
    row = await raw.fetchrow("SELECT * FROM casework.sessions")
    key = await casework.key_of(UUID(made["id"]))
    assert row["dek_id"] == UUID(key.key_id)
    assert key.open(row["notes"], table="session", row=made["id"], field="notes") == "Cooked together."
    assert await raw.fetchval("SELECT count(*) FROM casework.attendance WHERE status IS NULL") == 2
    counts = await raw.fetch("SELECT session_count, last_contact_at FROM casework.beneficiaries")
    assert [tuple(row) for row in counts] == [(1, None), (1, None)]


async def test_places(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    people = await people_of(casework, alice, 21)
    more = await http.post(URL, json=group(*people), headers=alice.headers)
    assert more.json()["max_participants"] == 21
    exact = await http.post(URL, json=group(*people[:3], max_participants=3), headers=alice.headers)
    assert exact.json()["max_participants"] == 3


async def test_case_20_above_max(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    people = await people_of(casework, alice, 3)
    answer = await http.post(URL, json=group(*people, max_participants=2), headers=alice.headers)
    refused(answer, 409, "group_full")
    assert await raw.fetchval("SELECT count(*) FROM casework.sessions") == 0
    assert await raw.fetchval("SELECT count(*) FROM casework_keys.dek WHERE owner_type = 'session'") == 0
    assert await casework.events() == []


async def test_case_02_a_body_that_names_who_is_out_of_scope(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    (amina,) = await people_of(casework, alice, 1)
    voided = await casework.beneficiary(alice, voided_at=clock.now(), void_reason="error")
    said = []
    for other in (await casework.beneficiary(bob), new_id(), voided):
        answer = await http.post(URL, json=group(amina, other), headers=alice.headers)
        said.append(refused(answer, 422, "unknown_reference", "/participants")["errors"])
        assert [event["subject_ids"] for event in await casework.events("denied")][-1:] == [[other]]
    assert said[0] == said[1] == said[2]
    assert len(await casework.events()) == 3
    assert await raw.fetchval("SELECT count(*) FROM casework.sessions") == 0


@pytest.mark.parametrize(("status", "code"), [("closed", "beneficiary_closed"), ("merged", "merged")])
async def test_records_that_nothing_is_written_in(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, status: str, code: str
) -> None:
    alice = await cast.alice()
    over = {"closed_at": clock.now(), "closure_reason": "other"} if status == "closed" else {}
    amina = await casework.beneficiary(alice, status=status, **over)
    answer = await http.post(URL, json=group(amina), headers=alice.headers)
    refused(answer, 409, code)
    assert await casework.events() == []


async def test_roles(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, support, manager = await cast.alice(), await cast.bob(), await cast.charlie()
    team = await casework.team()
    amina = await casework.beneficiary(alice, team_id=team)
    await casework.assign(amina, support, "support")
    await casework.member(manager, "manager")
    supervisor = await cast.person("dora")
    await casework.member(supervisor, "supervisor", team=team)
    refused(await http.post(URL, json=group(amina)), 401, "unauthenticated")
    refused(await http.post(URL, json=group(amina), headers=manager.headers), 403, "not_in_your_role")
    for person in (support, supervisor):
        assert (await http.post(URL, json=group(amina), headers=person.headers)).status_code == 201
    others = group(amina, worker_id=str(alice.id))
    refused(await http.post(URL, json=others, headers=support.headers), 403, "not_in_your_role")
    answer = await http.post(URL, json=others, headers=supervisor.headers)
    assert (answer.status_code, answer.json()["worker_id"]) == (201, str(alice.id))
    nobody = group(amina, worker_id=str(new_id()))
    answer = await http.post(URL, json=nobody, headers=supervisor.headers)
    refused(answer, 422, "unknown_reference", "/worker_id")


async def test_what_overlaps_is_a_warning(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    amina, tom = await people_of(casework, alice, 2)
    await casework.assign(amina, bob, "support")
    until = {"scheduled_end": (TOMORROW + timedelta(hours=1)).isoformat()}
    await casework.session(amina, bob, TOMORROW)
    first = await http.post(URL, json=group(amina, tom, **until), headers=alice.headers)
    assert first.json()["warnings"] == ["participant_overlap"]
    second = await http.post(URL, json=group(tom, **until), headers=alice.headers)
    assert sorted(second.json()["warnings"]) == ["participant_overlap", "worker_overlap"]
    single = {"beneficiary_id": str(tom), "scheduled_start": TOMORROW.isoformat(), **until}
    third = await http.post(URL, json=single, headers=alice.headers)
    assert sorted(third.json()["warnings"]) == ["participant_overlap", "worker_overlap"]
    again = await http.post(URL, json=single, headers=alice.headers)
    refused(again, 409, "session_overlap")


async def test_repeated_with_a_key_and_from_a_device(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    amina, tom = await people_of(casework, alice, 2)
    sends = [await http.post(URL, json=group(amina, tom), headers=alice.keyed("group")) for _ in range(2)]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    assert await raw.fetchval("SELECT count(*) FROM casework.sessions") == 1
    body = group(amina, tom, client_uuid=str(new_id()))
    answers = await asyncio.gather(*(http.post(URL, json=body, headers=alice.headers) for _ in range(4)))
    assert {answer.status_code for answer in answers} == {201}, [answer.text for answer in answers]
    assert len({answer.json()["id"] for answer in answers}) == 1
    other = await http.post(URL, json=body | {"participants": [str(amina)]}, headers=alice.headers)
    refused(other, 409, "client_uuid_reused")
    assert await raw.fetchval("SELECT count(*) FROM casework.attendance") == 4


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"participants": []}, "/participants"),
        ({"participants": [str(new_id()) for _ in range(201)]}, "/participants"),
        ({"participants": ["amina"]}, "/participants/0"),
        ({"max_participants": 0}, "/max_participants"),
        ({"max_participants": 201}, "/max_participants"),
        ({"beneficiary_id": str(new_id())}, "/participants"),
        ({"attendance": "present"}, "/attendance"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, change: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    (amina,) = await people_of(casework, alice, 1)
    answer = await http.post(URL, json=group(amina) | change, headers=alice.headers)
    refused(answer, 422, "invalid", pointer)
    assert await casework.events() == []


async def test_statements_with_two_hundred_participants(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    people = await people_of(casework, alice, 200)
    await http.post(URL, json=group(people[0]), headers=alice.headers)
    queries.clear()
    answer = await http.post(URL, json=group(*people, notes="All."), headers=alice.headers)
    assert (answer.status_code, len(answer.json()["participants"])) == (201, 200), answer.text
    assert len(queries) <= 12, [query[:80] for query in queries]
    queries.clear()
    read = await http.get(answer.headers["location"], headers=alice.headers)
    assert len(read.json()["participants"]) == 200
    assert len(queries) <= 6, queries
