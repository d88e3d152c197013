"""GET /beneficiaries/{id}/assignments."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


def at(row_id: UUID) -> str:
    return f"/api/v1/beneficiaries/{row_id}/assignments"


async def test_who_works_with_them_and_who_did(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    row_id, now = await casework.beneficiary(alice), clock.now()
    await casework.beneficiary(alice, "Other")
    await casework.assign(row_id, bob, "support", starts_at=now - timedelta(minutes=9))
    past = {"starts_at": now - timedelta(days=9), "ends_at": now - timedelta(days=2)}
    await casework.assign(row_id, charlie, "primary", **past)
    await http.get(at(row_id), headers=bob.headers)
    del queries[:]
    page = await http.get(at(row_id), headers=bob.headers)
    assert page.status_code == 200, page.text
    assert len(queries) <= 8
    assert [(one["user_id"], one["role"]) for one in page.json()["items"]] == [
        (str(bob.id), "support"), (str(alice.id), "primary"), (str(charlie.id), "primary"),
    ]  # fmt: skip
    assert (page.json()["total"], page.headers["cache-control"]) == (3, "no-store")
    assert "etag" not in page.headers
    current = await http.get(f"{at(row_id)}?current=true&sort=starts_at", headers=bob.headers)
    assert [one["user_id"] for one in current.json()["items"]] == [str(alice.id), str(bob.id)]
    events = await casework.events()
    assert [(event["action"], event["subject_ids"], event["fields"]) for event in events] == [
        ("list", [row_id], ["assignments"])
    ] * 3


async def test_page_by_page(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    row_id = await casework.beneficiary(alice)
    await casework.assign(row_id, bob, "support")
    first = (await http.get(f"{at(row_id)}?per_page=1", headers=alice.headers)).json()
    rest = await http.get(f"{at(row_id)}?per_page=1&cursor={first['next_cursor']}", headers=alice.headers)
    seen = {one["user_id"] for one in (*first["items"], *rest.json()["items"])}
    assert seen == {str(alice.id), str(bob.id)}


async def test_for_a_supervisor_and_a_data_protection_officer_and_not_for_a_manager(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    team, row_of = await casework.team(), {}
    row_id = await casework.beneficiary(await cast.alice(), team_id=team)
    for role in ("supervisor", "dpo", "manager"):
        row_of[role] = await cast.person(role)
        await casework.member(row_of[role], role, team=team if role == "supervisor" else None)
    for role in ("supervisor", "dpo"):
        answer = await http.get(at(row_id), headers=row_of[role].headers)
        assert (answer.status_code, answer.json()["total"]) == (200, 1)
    refused(await http.get(at(row_id), headers=row_of["manager"].headers), 403, "not_in_your_role")
    assert sorted(event["actor_role"] for event in await casework.events()) == ["dpo", "supervisor"]


async def test_case_02_nobody_and_strangers(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    charlie, row_id, nowhere = await cast.charlie(), await casework.beneficiary(await cast.alice()), new_id()
    refused(await http.get(at(row_id)), 401, "unauthenticated")
    for asked in (row_id, nowhere):
        refused(await http.get(at(asked), headers=charlie.headers), 404, "beneficiary_not_found")
    events = await casework.events()
    assert [(event["action"], event["subject_ids"]) for event in events] == [
        ("denied", [row_id]), ("denied", [nowhere]),
    ]  # fmt: skip


async def test_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    for asked in ("current=7", "sort=role", "beneficiary_id=x", "per_page=101", "cursor=x"):
        refused(await http.get(f"{at(row_id)}?{asked}", headers=alice.headers), 422, "invalid")
    assert await casework.events() == []
