"""DELETE /beneficiaries/{id} and POST /beneficiaries/{id}/restore."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import httpx
import orjson
import pytest

from cairn.base import clock
from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
CHILDREN = ("sessions", "attendance", "assignments", "blind_index")


async def test_case_13_restoring_gives_back_exactly_what_there_was(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice, phone="0712")
    await casework.assign(row_id, bob, "support")
    single, group = await casework.session(row_id, alice), await casework.session(None, alice)
    await casework.session(row_id, alice, clock.now() + timedelta(days=3), voided_at=clock.now())
    await casework.participant(group, row_id)
    found = (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json()
    sessions = (await http.get(f"{URL}/{row_id}/sessions", headers=alice.headers)).json()
    assert {item["id"] for item in sessions["items"]} == {str(single), str(group)}
    children = {name: await raw.fetch(f"SELECT * FROM casework.{name} ORDER BY 1") for name in CHILDREN}  # noqa: S608
    gone = await http.delete(f"{URL}/{row_id}?reason=duplicate", headers=alice.headers)
    assert (gone.status_code, gone.content) == (204, b"")
    for person in (alice, bob):
        assert (await http.get(f"{URL}/{row_id}", headers=person.headers)).status_code == 404
        assert (await http.get(f"{URL}?search=amina", headers=person.headers)).json()["total"] == 0
    assert await raw.fetchval("SELECT void_reason FROM casework.beneficiaries") == "duplicate"
    back = await http.post(f"{URL}/{row_id}/restore", headers=alice.headers)
    assert back.status_code == 200, back.text
    assert back.json() == {**found, "version": 3, "updated_at": back.json()["updated_at"]}
    for name, rows in children.items():
        assert await raw.fetch(f"SELECT * FROM casework.{name} ORDER BY 1") == rows, name  # noqa: S608
    assert (await http.get(f"{URL}/{row_id}/sessions", headers=alice.headers)).json() == sessions
    assert (await http.get(f"{URL}/{row_id}", headers=bob.headers)).status_code == 200
    (voided,), (restored,) = await casework.events("void"), await casework.events("restore")
    assert orjson.loads(voided["detail"]) == {"reason": "duplicate"}
    assert voided["subject_ids"] == restored["subject_ids"] == [row_id]
    assert restored["fields"] == ["first_name", "last_name", "phone"]


async def test_case_13_deleting_twice(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    assert (await http.delete(f"{URL}/{row_id}", headers=alice.keyed("one"))).status_code == 204
    assert (await http.delete(f"{URL}/{row_id}", headers=alice.keyed("one"))).status_code == 204
    assert (await http.delete(f"{URL}/{row_id}", headers=alice.headers)).status_code == 404
    (voided,), (denied,) = await casework.events("void"), await casework.events("denied")
    assert orjson.loads(voided["detail"]) == {"reason": "other"}
    assert denied["subject_ids"] == [row_id]


@pytest.mark.parametrize(("days", "own", "supervisors"), [(29, 200, 200), (31, 409, 200)])
async def test_case_13_day_31_is_a_supervisors(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, days: int, own: int, supervisors: int
) -> None:
    alice, bob, team = await cast.alice(), await cast.bob(), await casework.team()
    await casework.member(bob, "supervisor", team=team)
    for person, status in ((alice, own), (bob, supervisors)):
        row_id = await casework.beneficiary(
            alice, team_id=team, voided_at=clock.now() - timedelta(days=days), void_reason="error"
        )
        answer = await http.post(f"{URL}/{row_id}/restore", headers=person.headers)
        assert answer.status_code == status, answer.text
        if status == 409:
            assert answer.json()["code"] == "restore_window_over"


async def test_what_is_not_deleted_is_not_restored(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(f"{URL}/{row_id}/restore", headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "not_voided")
    assert await raw.fetchval("SELECT version FROM casework.beneficiaries") == 1
    assert await casework.events() == []


async def test_a_closed_case_can_be_deleted_and_comes_back_closed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, status="closed", closed_at=clock.now(), closure_reason="other")
    assert (await http.delete(f"{URL}/{row_id}", headers=alice.headers)).status_code == 204
    back = await http.post(f"{URL}/{row_id}/restore", headers=alice.headers)
    assert (back.status_code, back.json()["status"]) == (200, "closed")


@pytest.mark.parametrize("query", ["reason=bored", "reason=error&reason=other", "why=error"])
async def test_what_is_not_valid(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, query: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.delete(f"{URL}/{row_id}?{query}", headers=alice.headers)
    assert answer.status_code == 422
    assert await raw.fetchval("SELECT voided_at FROM casework.beneficiaries") is None


async def test_who_was_slower_is_told(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, version=2)
    answer = await http.delete(f"{URL}/{row_id}", headers=alice.headers | {"If-Match": '"1.full"'})
    assert (answer.status_code, answer.headers["etag"]) == (412, '"2.full"')
    assert (
        await http.delete(f"{URL}/{row_id}", headers=alice.headers | {"If-Match": '"2.full"'})
    ).status_code == 204
