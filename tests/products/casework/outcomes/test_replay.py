"""The same request again, with its Idempotency-Key: what was answered is kept under the key of whom it is about."""

from __future__ import annotations

import json
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.products.casework.keys import rules
from cairn.products.casework.keys.rules import KeptUnder
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
SESSIONS = "/api/v1/sessions"
AMINA = {"first_name": "Amina", "last_name": "Diallo", "phone": "+254 700 111"}


def keyed(person: Person, key: str = "a-key-of-the-tests") -> dict[str, str]:
    return {**person.headers, "Idempotency-Key": key}


async def made(http: httpx.AsyncClient, person: Person, key: str = "a-key-of-the-tests") -> httpx.Response:
    """Amina, once or again."""
    return await http.post(URL, json=AMINA, headers=keyed(person, key))


async def kept(raw: asyncpg.Connection) -> KeptUnder:
    """Under whose key the one kept answer lies."""
    found = rules.read(await raw.fetchval("SELECT sealed_answer FROM kernel.idempotent_outcomes"))
    assert isinstance(found, KeptUnder)
    return found


async def test_a_repeat_is_answered_the_same_and_is_a_view(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    first = await made(http, alice)
    assert first.status_code == 201, first.text
    again = await made(http, alice)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    assert await facts.count("casework.beneficiaries") == 1
    row_id = UUID(first.json()["id"])
    found = await kept(raw)
    dek_id = await raw.fetchval("SELECT dek_id FROM casework.beneficiaries")
    assert (found.owner_type, found.owner_id, found.dek_id) == ("beneficiary", row_id, dek_id)
    (view,) = await casework.events("view")
    assert (view["subject_ids"], view["via"], view["actor_role"]) == ([row_id], "assignment", "worker")
    assert view["fields"] == ["first_name", "last_name", "phone"]


async def test_a_kept_answer_dies_with_its_key(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = UUID((await made(http, alice)).json()["id"])
    await raw.execute("UPDATE casework_keys.dek SET wrapped = NULL, state = 'destroyed'")
    again = await made(http, alice)
    refused(again, 404, "beneficiary_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id]]


async def test_case_23_who_works_with_nobody_any_more_is_told_nothing_again(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = UUID((await made(http, alice)).json()["id"])
    await casework.unassign(row_id, alice)
    again = await made(http, alice)
    refused(again, 404, "beneficiary_not_found")
    assert "Amina" not in again.text
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id]]
    assert await facts.count("casework.beneficiaries") == 1


async def test_who_sees_less_by_now_is_not_shown_what_was_seen_then(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = UUID((await made(http, alice)).json()["id"])
    await casework.unassign(row_id, alice)
    await casework.member(alice, "dpo")
    refused(await made(http, alice), 403, "not_in_your_role")
    assert await casework.events("view") == []


async def test_a_deletion_is_repeated_and_what_it_hides_is_not(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = (await made(http, alice)).json()["id"]
    for replayed in (None, "true"):
        gone = await http.delete(
            f"{URL}/{row_id}?reason=error", headers=keyed(alice, "another-key-of-theirs")
        )
        assert (gone.status_code, gone.headers.get("idempotency-replayed")) == (204, replayed), gone.text
    refused(await made(http, alice), 404, "beneficiary_not_found")
    await http.post(f"{URL}/{row_id}/restore", headers=alice.headers)
    assert (await made(http, alice)).json()["first_name"] == "Amina"


@pytest.mark.parametrize("forgery", ["sealed_answer", "owner", "row"])
async def test_case_09_a_kept_answer_that_was_moved_is_never_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, forgery: str
) -> None:
    alice = await cast.alice()
    row_id = UUID((await made(http, alice)).json()["id"])
    other = await casework.beneficiary(alice, "Beatrice")
    found = await kept(raw)
    forged = {
        "sealed_answer": KeptUnder("beneficiary", row_id, found.dek_id, found.sealed[:-1] + b"?"),
        "owner": KeptUnder("beneficiary", other, found.dek_id, found.sealed),
        "row": found,
    }[forgery]
    if forgery == "row":
        await http.patch(
            f"{URL}/{row_id}", json={"priority": "high"}, headers=keyed(alice, "another-key-of-theirs")
        )
        await raw.execute(
            "UPDATE kernel.idempotent_outcomes AS one SET sealed_answer = other.sealed_answer"
            " FROM kernel.idempotent_outcomes AS other WHERE other.digest <> one.digest"
        )
    else:
        await raw.execute("UPDATE kernel.idempotent_outcomes SET sealed_answer = $1", forged.framed())
    again = await made(http, alice)
    refused(again, 500, "integrity_failure")
    (event,) = await casework.events("integrity_failure")
    assert event["subject_ids"] == [forged.owner_id]


async def test_what_is_no_kept_answer_is_an_event_too(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await made(http, alice)
    await raw.execute("UPDATE kernel.idempotent_outcomes SET sealed_answer = 'nonsense'")
    refused(await made(http, alice), 500, "integrity_failure")
    assert [event["subject_ids"] for event in await casework.events("integrity_failure")] == [[]]


async def test_what_is_answered_of_a_session_is_kept_under_the_key_of_its_beneficiary(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    body = {"session_date": "2026-01-05", "session_type": "visit", "notes": "Met at home."}
    first, again = [
        await http.post(f"{URL}/{row_id}/sessions", json=body, headers=keyed(alice)) for _ in range(2)
    ]
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json()), first.text
    found = await kept(raw)
    assert (found.owner_type, found.owner_id) == ("beneficiary", row_id)
    assert (await casework.events("view"))[-1]["subject_ids"] == [row_id]


async def test_what_is_answered_of_a_group_is_kept_under_its_own_key(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await casework.session(None, alice, notes="Cooking")
    mine, other = await casework.beneficiary(alice), await casework.beneficiary(bob, "Tom")
    for one in (mine, other):
        await casework.participant(group, one)
    first, again = [
        await http.patch(f"{SESSIONS}/{group}", json={"notes": "Baking"}, headers=keyed(alice))
        for _ in range(2)
    ]
    assert (first.status_code, again.status_code, again.json()) == (200, 200, first.json()), first.text
    found = await kept(raw)
    assert (found.owner_type, found.owner_id) == ("session", group)
    event = (await casework.events("view"))[-1]
    assert (event["subject_ids"], json.loads(event["detail"])["session_id"]) == (
        [mine],
        str(group),
    )
    await raw.execute("UPDATE casework.sessions SET worker_id = $1", bob.id)
    await casework.unassign(mine, alice)
    answer = await http.patch(f"{SESSIONS}/{group}", json={"notes": "Baking"}, headers=keyed(alice))
    refused(answer, 404, "session_not_found")
