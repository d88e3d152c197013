"""POST /beneficiaries/{id}/assignments."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
BENEFICIARIES = "/api/v1/beneficiaries"


def at(row_id: UUID) -> str:
    return f"{BENEFICIARIES}/{row_id}/assignments"


def of(person: Person, role: str = "support", **more: object) -> dict[str, object]:
    return {"user_id": str(person.id), "role": role, **more}


async def working(raw: asyncpg.Connection, row_id: UUID) -> list[tuple[UUID, str]]:
    """Who works with the beneficiary now, the primary worker first."""
    found = await raw.fetch(
        "SELECT user_id, role FROM casework.assignments WHERE beneficiary_id = $1 AND (ends_at IS NULL OR ends_at > $2)"
        " ORDER BY role, starts_at",
        row_id, clock.now(),
    )  # fmt: skip
    return [(row["user_id"], row["role"]) for row in found]


async def test_somebody_supports(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id, end = await casework.beneficiary(alice), clock.now() + timedelta(days=9)
    answer = await http.post(at(row_id), json=of(bob, ends_at=end.isoformat()), headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["user_id"], made["role"], made["beneficiary_id"]) == (str(bob.id), "support", str(row_id))
    assert made["ends_at"] == end.isoformat().replace("+00:00", "Z")
    assert answer.headers["location"] == f"{at(row_id)}/{made['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert await working(raw, row_id) == [(alice.id, "primary"), (bob.id, "support")]
    (event,) = await casework.events()
    assert (event["action"], event["actor_role"], event["via"]) == ("update", "worker", "assignment")
    assert (event["subject_ids"], event["fields"]) == ([row_id], ["assignments"])
    assert event["detail"] == f'{{"role": "support", "change": "begun", "user_id": "{bob.id}"}}'
    assert await facts.events() == []
    assert (await http.get(f"{BENEFICIARIES}/{row_id}", headers=bob.headers)).status_code == 200


async def test_case_23_who_hands_over_is_a_stranger_from_the_next_request(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    await casework.assign(row_id, bob, "support")
    row = f"{BENEFICIARIES}/{row_id}"
    seen = await http.get(row, headers=alice.headers)
    first = await http.get(f"{at(row_id)}?per_page=1", headers=alice.headers)
    answer = await http.post(at(row_id), json=of(bob, "primary"), headers=alice.headers)
    assert (answer.status_code, answer.json()["role"]) == (201, "primary")
    assert await working(raw, row_id) == [(bob.id, "primary")]
    known = {**alice.headers, "If-None-Match": seen.headers["etag"]}
    refused(await http.get(row, headers=known), 404, "beneficiary_not_found")
    cursor = first.json()["next_cursor"]
    refused(
        await http.get(f"{at(row_id)}?cursor={cursor}", headers=alice.headers), 404, "beneficiary_not_found"
    )
    now = await http.get(row, headers={**bob.headers, "If-None-Match": seen.headers["etag"]})
    assert (now.status_code, now.json()["primary_worker_id"], now.headers["etag"]) == (
        200, str(bob.id), '"2.full"',
    )  # fmt: skip


async def test_case_23_what_was_answered_once_is_not_answered_again_to_who_has_handed_over(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    for _ in range(2):
        answer = await http.patch(
            f"{BENEFICIARIES}/{row_id}", json={"first_name": "Zofia"}, headers=alice.keyed("change")
        )
        assert answer.status_code == 200, answer.text
    handed = await http.post(at(row_id), json=of(bob, "primary"), headers=alice.keyed("hand-over"))
    assert handed.status_code == 201, handed.text
    again = await http.post(at(row_id), json=of(bob, "primary"), headers=alice.keyed("hand-over"))
    refused(again, 404, "beneficiary_not_found")
    again = await http.patch(
        f"{BENEFICIARIES}/{row_id}", json={"first_name": "Zofia"}, headers=alice.keyed("change")
    )
    refused(again, 404, "beneficiary_not_found")
    assert "Zofia" not in again.text
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id], [row_id]]
    assert await working(raw, row_id) == [(bob.id, "primary")]


async def test_case_19_two_hand_overs_at_once_and_one_primary(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    row_id = await casework.beneficiary(alice)
    answers = await asyncio.gather(
        *(http.post(at(row_id), json=of(one, "primary"), headers=alice.headers) for one in (bob, charlie))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 404]
    heir = bob if answers[0].status_code == 201 else charlie
    assert await working(raw, row_id) == [(heir.id, "primary")]


async def test_case_19_two_supervisors_take_over_at_once_and_one_is_primary(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    team, supervisors = await casework.team(), [await cast.bob(), await cast.charlie()]
    for one in supervisors:
        await casework.member(one, "supervisor", team=team)
    row_id = await casework.beneficiary(await cast.alice(), team_id=team)
    answers = await asyncio.gather(
        *(http.post(at(row_id), json=of(one, "primary"), headers=one.headers) for one in supervisors)
    )
    assert [answer.status_code for answer in answers] == [201, 201]
    ((primary, role),) = await working(raw, row_id)
    assert (primary in {one.id for one in supervisors}, role) == (True, "primary")
    chained = [event["via"] for event in await casework.events("update")]
    assert chained == ["supervisor", "supervisor"]


async def test_of_a_teams_record_only_who_is_in_the_team(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie, team = (
        await cast.alice(),
        await cast.bob(),
        await cast.charlie(),
        await casework.team(),
    )
    row_id = await casework.beneficiary(alice, team_id=team)
    await casework.member(bob, "worker", team=team)
    await casework.member(charlie, "worker", team=await casework.team(name="South"))
    over = clock.now() - timedelta(minutes=1)
    await casework.member(charlie, "worker", team=team, ends_at=over)
    strange, unknown = of(charlie), {"user_id": str(new_id()), "role": "support"}
    told = []
    for new in (strange, unknown):
        problem = refused(
            await http.post(at(row_id), json=new, headers=alice.headers), 422, "unknown_reference", "/user_id"
        )
        told.append({name: problem[name] for name in ("detail", "errors")})
    assert told[0] == told[1]
    denied = await casework.events()
    assert [event["action"] for event in denied] == ["denied", "denied"]
    assert {str(event["subject_ids"][0]) for event in denied} == {strange["user_id"], unknown["user_id"]}
    assert await working(raw, row_id) == [(alice.id, "primary")]
    assert (await http.post(at(row_id), json=of(bob), headers=alice.headers)).status_code == 201


async def test_an_orphan_is_handed_to_a_primary_worker_by_a_data_protection_officer(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    bob, dave = await cast.bob(), await cast.person("dave")
    await casework.member(dave, "dpo")
    row_id = await casework.beneficiary(None)
    refused(await http.post(at(row_id), json=of(bob), headers=dave.headers), 403, "not_in_your_role")
    answer = await http.post(at(row_id), json=of(bob, "primary"), headers=dave.headers)
    assert answer.status_code == 201, answer.text
    assert await working(raw, row_id) == [(bob.id, "primary")]
    assert [event["actor_role"] for event in await casework.events("update")] == ["dpo"]
    again = await http.post(at(row_id), json={}, headers=dave.headers)
    refused(again, 403, "not_in_your_role")


@pytest.mark.parametrize("role", ["support", "manager"])
async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, casework: Casework, role: str) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    row_id = await casework.beneficiary(await cast.alice())
    if role == "support":
        await casework.assign(row_id, bob, "support")
    else:
        await casework.member(bob, "manager")
    refused(await http.post(at(row_id), json={}, headers=bob.headers), 403, "not_in_your_role")
    refused(await http.post(at(row_id), json=of(charlie)), 401, "unauthenticated")
    assert await casework.events() == []


async def test_case_02_for_strangers_and_administrators_there_is_none(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    charlie, ada = await cast.charlie(), await cast.ada()
    row_id, nowhere = await casework.beneficiary(await cast.alice()), new_id()
    await http.post(at(new_id()), json=of(charlie, "primary"), headers=charlie.headers)
    del queries[:]
    hidden = await http.post(at(row_id), json=of(charlie, "primary"), headers=charlie.headers)
    asked, queries[:] = list(queries), []
    unknown = await http.post(at(nowhere), json=of(charlie, "primary"), headers=charlie.headers)
    refused(hidden, 404, "beneficiary_not_found")
    refused(unknown, 404, "beneficiary_not_found")
    assert asked == queries
    refused(
        await http.post(at(row_id), json=of(ada, "primary"), headers=ada.headers),
        404,
        "beneficiary_not_found",
    )
    assert {event["action"] for event in await casework.events()} == {"denied"}


async def test_what_is_so_already(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    await casework.assign(row_id, bob, "support", ends_at=clock.now() + timedelta(days=1))
    for new in (of(alice, "primary"), of(alice), of(bob)):
        refused(await http.post(at(row_id), json=new, headers=alice.headers), 409, "already_assigned")
    assert await working(raw, row_id) == [(alice.id, "primary"), (bob.id, "support")]
    assert await casework.events() == []


async def test_what_was_merged_is_written_elsewhere(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice, status="merged")
    refused(await http.post(at(row_id), json=of(bob), headers=alice.headers), 409, "merged")


async def test_repeated_with_a_key(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, bob, row_id = await cast.alice(), await cast.bob(), await casework.beneficiary(await cast.alice())
    first, again = [await http.post(at(row_id), json=of(bob), headers=alice.keyed("a")) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert await facts.count("casework.assignments") == 2


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"user_id": "bob"}, "/user_id", "not_an_id"),
        ({"role": "boss"}, "/role", "not_a_choice"),
        ({"role": None}, "/role", "not_a_choice"),
        ({"ends_at": "2020-01-01T00:00:00Z"}, "/ends_at", "not_in_the_future"),
        ({"ends_at": "9999-12-31T23:59:59-10:00"}, "/ends_at", "too_large"),
        ({"ends_at": "2090-01-01T00:00:00Z", "role": "primary"}, "/ends_at", "not_for_primary"),
        ({"note": "x"}, "/note", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, more: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(at(row_id), json={**of(await cast.bob()), **more}, headers=alice.headers)
    problem = refused(answer, 422, "invalid", pointer)
    assert [one["code"] for one in problem["errors"]] == [code]
    assert await casework.events() == []


async def test_the_record_was_changed_in_between(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    stale = {**alice.headers, "If-Match": '"7.full"'}
    refused(await http.post(at(row_id), json=of(bob), headers=stale), 412, "precondition_failed")
    fresh = {**alice.headers, "If-Match": '"1.full"'}
    assert (await http.post(at(row_id), json=of(bob), headers=fresh)).status_code == 201
