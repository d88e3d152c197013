"""DELETE /beneficiaries/{id}/assignments/{assignment_id}."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


def at(row_id: UUID, assignment_id: UUID) -> str:
    return f"/api/v1/beneficiaries/{row_id}/assignments/{assignment_id}"


async def test_case_23_who_supported_is_a_stranger_from_the_next_request(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    assigned = await casework.assign(row_id, bob, "support")
    row = f"/api/v1/beneficiaries/{row_id}"
    seen = await http.get(row, headers=bob.headers)
    first = await http.get(f"{row}/assignments?per_page=1", headers=bob.headers)
    assert (await http.delete(at(row_id, assigned), headers=alice.headers)).status_code == 204
    known = {**bob.headers, "If-None-Match": seen.headers["etag"]}
    refused(await http.get(row, headers=known), 404, "beneficiary_not_found")
    cursor = first.json()["next_cursor"]
    rest = await http.get(f"{row}/assignments?cursor={cursor}", headers=bob.headers)
    refused(rest, 404, "beneficiary_not_found")
    ended = await raw.fetchval("SELECT ends_at FROM casework.assignments WHERE id = $1", assigned)
    assert ended <= clock.now()
    (event,) = await casework.events("update")
    assert (event["subject_ids"], event["fields"]) == ([row_id], ["assignments"])
    assert event["detail"] == f'{{"role": "support", "change": "ended", "user_id": "{bob.id}"}}'
    assert (await http.get(row, headers=alice.headers)).headers["etag"] == seen.headers["etag"]


async def test_case_23_an_open_list_goes_on_without_the_record(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    rows = [await casework.beneficiary(alice, name) for name in ("Amina", "Berta", "Chidi")]
    assigned = [await casework.assign(row_id, bob, "support") for row_id in rows]
    first = (await http.get("/api/v1/beneficiaries?per_page=1", headers=bob.headers)).json()
    assert [one["id"] for one in first["items"]] == [str(rows[2])]
    assert (await http.delete(at(rows[1], assigned[1]), headers=alice.headers)).status_code == 204
    cursor = first["next_cursor"]
    rest = await http.get(f"/api/v1/beneficiaries?per_page=5&cursor={cursor}", headers=bob.headers)
    assert [one["id"] for one in rest.json()["items"]] == [str(rows[0])]


async def test_the_primary_worker_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    assigned = await raw.fetchval("SELECT id FROM casework.assignments")
    refused(await http.delete(at(row_id, assigned), headers=alice.headers), 409, "last_primary")
    assert await raw.fetchval("SELECT ends_at FROM casework.assignments") is None
    assert await casework.events() == []


async def test_what_is_not_there_or_over_or_another_records(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id, other = await casework.beneficiary(alice), await casework.beneficiary(alice)
    over = {"starts_at": clock.now() - timedelta(days=2), "ends_at": clock.now() - timedelta(days=1)}
    missing = [
        new_id(), await casework.assign(row_id, bob, "support", **over), await casework.assign(other, bob, "support"),
    ]  # fmt: skip
    for assigned in missing:
        refused(await http.delete(at(row_id, assigned), headers=alice.headers), 404, "assignment_not_found")
    denied = await casework.events()
    assert [event["subject_ids"] for event in denied] == [[assigned] for assigned in missing]
    assert {event["action"] for event in denied} == {"denied"}


async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    bob, dave, charlie = await cast.bob(), await cast.person("dave"), await cast.charlie()
    row_id = await casework.beneficiary(await cast.alice())
    assigned = await casework.assign(row_id, bob, "support")
    await casework.member(dave, "dpo")
    refused(await http.delete(at(row_id, assigned)), 401, "unauthenticated")
    for one in (bob, dave):
        refused(await http.delete(at(row_id, assigned), headers=one.headers), 403, "not_in_your_role")
    refused(await http.delete(at(row_id, assigned), headers=charlie.headers), 404, "beneficiary_not_found")
    assert [event["action"] for event in await casework.events()] == ["denied"]


async def test_a_supervisor_ends_it_once(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    bob, team = await cast.bob(), await casework.team()
    await casework.member(bob, "supervisor", team=team)
    row_id = await casework.beneficiary(await cast.alice(), team_id=team)
    assigned = await casework.assign(row_id, await cast.charlie(), "support")
    first, again = [await http.delete(at(row_id, assigned), headers=bob.keyed("e")) for _ in range(2)]
    assert (first.status_code, again.status_code) == (204, 204)
    assert len(await casework.events("update")) == 1


async def test_of_what_was_merged_nothing_ends(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, status="merged")
    assigned = await casework.assign(row_id, await cast.bob(), "support")
    refused(await http.delete(at(row_id, assigned), headers=alice.headers), 409, "merged")
