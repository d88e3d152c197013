"""PUT and PATCH /sessions/{id} of a group."""

from __future__ import annotations

import asyncio
import json
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


def at(session: object) -> str:
    return f"/api/v1/sessions/{session}"


def naming(*people: object, **more: object) -> dict[str, object]:
    return {"participants": [str(one) for one in people], **more}


async def made(casework: Casework, worker: Person, number: int, **more: object) -> tuple[UUID, list[UUID]]:
    """A group session of so many, and their ids in order."""
    session = await casework.session(None, worker, **more)
    return session, sorted(await casework.participants(session, worker, number))


async def there(raw: asyncpg.Connection, session: UUID) -> list[UUID]:
    rows = await raw.fetch(
        "SELECT beneficiary_id FROM casework.attendance WHERE session_id = $1 ORDER BY 1", session
    )
    return [row["beneficiary_id"] for row in rows]


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_who_takes_part_changes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    session, (stays, goes) = await made(casework, alice, 2)
    comes = await casework.beneficiary(alice)
    await casework.participant(await casework.session(None, alice), goes)
    answer = await http.request(method, at(session), json=naming(stays, comes), headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["participants"] == sorted([str(stays), str(comes)])
    assert (answer.json()["version"], await there(raw, session)) == (2, sorted([stays, comes]))
    read = await http.get(at(session), headers=alice.headers)
    assert read.json() == answer.json()
    moved = next(event for event in await casework.events("update") if event["fields"] == ["participants"])
    assert moved["subject_ids"] == sorted([comes, goes])
    assert json.loads(moved["detail"]) == {"session_id": str(session)}
    counts = dict(await raw.fetch("SELECT id, session_count FROM casework.beneficiaries"))
    assert (counts[comes], counts[goes]) == (1, 1)


async def test_what_was_read_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session, _ = await made(casework, alice, 2)
    await casework.participants(session, bob, 1)
    read = await http.get(at(session), headers=alice.headers)
    answer = await http.put(at(session), json=read.json(), headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, read.json())
    assert len(await there(raw, session)) == 3
    assert await casework.events("update") == []


async def test_case_20_who_is_out_of_scope_stays_and_is_not_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session, (mine, other) = await made(casework, alice, 2)
    (theirs,) = await casework.participants(session, bob, 1)
    answer = await http.patch(at(session), json=naming(mine), headers=alice.headers)
    assert answer.json()["participants"] == [str(mine)]
    assert await there(raw, session) == sorted([mine, theirs])
    said = []
    for unknown in (theirs, new_id(), await casework.beneficiary(bob)):
        refusal = await http.patch(at(session), json=naming(mine, unknown), headers=alice.headers)
        said.append(refused(refusal, 422, "unknown_reference", "/participants")["errors"])
        assert (await casework.events())[-1]["subject_ids"] == [unknown]
    assert said[0] == said[1] == said[2]
    assert str(theirs) not in answer.text
    assert other not in await there(raw, session)


async def test_case_20_above_max(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session, (mine,) = await made(casework, alice, 1, max_participants=3)
    await casework.participants(session, bob, 1)
    comes = [await casework.beneficiary(alice) for _ in range(2)]
    full = await http.patch(at(session), json=naming(mine, *comes), headers=alice.headers)
    refused(full, 409, "group_full")
    refused(
        await http.patch(at(session), json={"max_participants": 1}, headers=alice.headers), 409, "group_full"
    )
    assert len(await there(raw, session)) == 2
    body = naming(mine, *comes, max_participants=4)
    answer = await http.patch(at(session), json=body, headers=alice.headers)
    assert (answer.status_code, answer.json()["max_participants"]) == (200, 4)
    assert len(await there(raw, session)) == 4
    fewer = await http.patch(at(session), json=naming(mine, max_participants=2), headers=alice.headers)
    assert (fewer.status_code, len(await there(raw, session))) == (200, 2)


async def test_case_20_the_last_place_in_parallel(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session, (mine,) = await made(casework, alice, 1, max_participants=3)
    (theirs,) = await casework.participants(session, bob, 1)
    new = {alice.id: await casework.beneficiary(alice), bob.id: await casework.beneficiary(bob)}
    answers = await asyncio.gather(
        http.patch(at(session), json=naming(mine, new[alice.id]), headers=alice.headers),
        http.patch(at(session), json=naming(theirs, new[bob.id]), headers=bob.headers),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await there(raw, session)) == 3


async def test_roles(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    session, (amina,) = await made(casework, alice, 1)
    (theirs,) = await casework.participants(session, bob, 1)
    await casework.assign(amina, bob, "support")
    await casework.assign(theirs, charlie, "support")
    leaves = await http.patch(at(session), json=naming(theirs), headers=bob.headers)
    refused(leaves, 403, "not_in_your_role")
    refused(
        await http.patch(at(session), json=naming(theirs), headers=charlie.headers), 403, "not_in_your_role"
    )
    refused(await http.patch(at(session), json=naming(theirs)), 401, "unauthenticated")
    mallory = await cast.mallory()
    refused(
        await http.patch(at(session), json=naming(theirs), headers=mallory.headers), 404, "session_not_found"
    )
    assert await there(raw, session) == sorted([amina, theirs])
    assert await casework.events("update") == []


async def test_states_that_it_stays_in(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session, (first, second) = await made(casework, alice, 2, status="completed", actual_start=clock.now())
    over = await http.patch(at(session), json=naming(first), headers=alice.headers)
    refused(over, 409, "session_closed")
    closed = await casework.beneficiary(alice, status="closed", closed_at=clock.now(), closure_reason="other")
    group, _ = await made(casework, alice, 1)
    refused(
        await http.patch(at(group), json=naming(closed), headers=alice.headers), 409, "beneficiary_closed"
    )
    await casework.participant(group, closed)
    refused(await http.patch(at(group), json=naming(first), headers=alice.headers), 409, "beneficiary_closed")
    assert await there(raw, session) == [first, second]


async def test_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session, (amina,) = await made(casework, alice, 1)
    for body, pointer in (
        ({"participants": None}, "/participants"),
        ({"participants": []}, "/participants"),
        ({"max_participants": None}, "/max_participants"),
        ({"max_participants": 201}, "/max_participants"),
        ({"beneficiary_id": str(amina)}, "/beneficiary_id"),
        ({"attendance": "present"}, "/attendance"),
    ):
        refused(await http.patch(at(session), json=body, headers=alice.headers), 422, "invalid", pointer)
    single = await casework.session(amina, alice)
    for body, pointer in ((naming(amina), "/participants"), ({"max_participants": 2}, "/max_participants")):
        refused(await http.patch(at(single), json=body, headers=alice.headers), 422, "invalid", pointer)
    assert await casework.events() == []


async def test_repeated_with_a_key_and_if_match(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session, (amina, _) = await made(casework, alice, 2)
    tag = (await http.get(at(session), headers=alice.headers)).headers["etag"]
    body = naming(amina)
    sends = [await http.patch(at(session), json=body, headers=alice.keyed("out")) for _ in range(2)]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    stale = alice.headers | {"If-Match": tag}
    refused(await http.patch(at(session), json=body, headers=stale), 412, "precondition_failed")


async def test_statements(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    session, people = await made(casework, alice, 60, max_participants=200)
    comes = [await casework.beneficiary(alice) for _ in range(40)]
    await http.patch(at(session), json={"notes": "Warm."}, headers=alice.headers)
    queries.clear()
    answer = await http.patch(at(session), json=naming(*people[:40], *comes), headers=alice.headers)
    assert (answer.status_code, len(answer.json()["participants"])) == (200, 80)
    assert len(queries) <= 13, [query[:80] for query in queries]
