"""POST /beneficiaries/{id}/close and /reopen, and changes of the state by PUT."""

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
WHY = {"closure_reason": "goals_achieved"}


@pytest.mark.parametrize("by_put", [False, True])
async def test_closing_cancels_what_is_scheduled(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, *, by_put: bool
) -> None:
    alice = await cast.alice()
    row_id, other = await casework.beneficiary(alice, priority="urgent"), await casework.beneficiary(alice)
    planned = await casework.session(row_id, alice)
    now = clock.now()
    untouched = [
        await casework.session(row_id, alice, voided_at=now),
        await casework.session(row_id, alice, now - timedelta(days=9), status="completed", actual_start=now),
        await casework.session(other, alice),
        await casework.session(None, alice),
    ]
    await casework.participant(untouched[3], row_id)
    statement = "SELECT * FROM casework.sessions WHERE id = ANY($1) ORDER BY id"
    before = await raw.fetch(statement, untouched)
    if by_put:
        answer = await http.put(f"{URL}/{row_id}", headers=alice.headers, json={**WHY, "status": "closed"})
    else:
        answer = await http.post(f"{URL}/{row_id}/close", headers=alice.headers, json=WHY)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["status"], found["closure_reason"], found["version"]) == ("closed", "goals_achieved", 2)
    assert found["closed_at"] is not None
    session = await raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", planned)
    assert (session["status"], session["cancel_reason"], session["cancelled_by"], session["version"]) == (
        "cancelled", "case_closed", "organisation", 2,
    )  # fmt: skip
    assert session["settled_at"] is not None
    assert await raw.fetch(statement, untouched) == before
    (event,) = await casework.events()
    assert (event["action"], event["fields"]) == ("update", ["closed_at", "closure_reason", "status"])
    assert orjson.loads(event["detail"]) == {
        "from": "active", "to": "closed", "cancelled_sessions": "1", "conditional": "false",
    }  # fmt: skip


@pytest.mark.parametrize("by_put", [False, True])
async def test_while_a_session_is_in_progress_it_is_refused(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, *, by_put: bool
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.session(row_id, alice)
    await casework.session(row_id, alice, clock.now() - timedelta(minutes=9), status="in_progress")
    if by_put:
        answer = await http.patch(f"{URL}/{row_id}", headers=alice.headers, json={**WHY, "status": "closed"})
    else:
        answer = await http.post(f"{URL}/{row_id}/close", headers=alice.headers, json=WHY)
    assert (answer.status_code, answer.json()["code"]) == (409, "session_in_progress")
    assert await raw.fetchval("SELECT status FROM casework.beneficiaries") == "active"
    assert await raw.fetchval("SELECT count(*) FROM casework.sessions WHERE status = 'scheduled'") == 1


@pytest.mark.parametrize("by_put", [False, True])
async def test_reopening_needs_a_reason_which_is_sealed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, *, by_put: bool
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(
        alice, status="closed", closed_at=clock.now(), closure_reason="other", reopen_reason="The first time."
    )
    path, field = (f"{URL}/{row_id}", "reopen_reason") if by_put else (f"{URL}/{row_id}/reopen", "reason")
    method, more = ("PUT", {"status": "active"}) if by_put else ("POST", {})
    answer = await http.request(method, path, headers=alice.headers, json=more)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [(f"/{field}", "required")]
    answer = await http.request(
        method, path, headers=alice.headers, json={**more, field: "Asked for help again."}
    )
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["status"], found["closure_reason"], found["closed_at"]) == ("active", None, None)
    assert found["reopen_reason"] == "Asked for help again."
    assert b"Asked" not in await raw.fetchval("SELECT reopen_reason FROM casework.beneficiaries")
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json() == found
    (event,) = await casework.events("update")
    assert orjson.loads(event["detail"]) == {"from": "closed", "to": "active", "conditional": "false"}


async def test_what_was_read_closed_can_be_sent_back_reopened(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, status="closed", closed_at=clock.now(), closure_reason="other")
    found = (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json()
    changed = {**found, "status": "active", "reopen_reason": "Back again.", "priority": "high"}
    answer = await http.put(f"{URL}/{row_id}", headers=alice.headers, json=changed)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["status"], answer.json()["priority"]) == ("active", "high")
    assert answer.json()["closure_reason"] is None


ALLOWED = {
    ("intake", "active"), ("intake", "closed"), ("active", "on_hold"), ("on_hold", "active"), ("active", "closed"),
    ("on_hold", "closed"), ("closed", "active"),
}  # fmt: skip


async def test_every_pair_of_states(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    for before in ("intake", "active", "on_hold", "closed", "merged"):
        for after in ("intake", "active", "on_hold", "closed", "merged", "erased"):
            closed = {"closed_at": clock.now(), "closure_reason": "other"} if before == "closed" else {}
            row_id = await casework.beneficiary(alice, status=before, **closed)
            more = WHY if after == "closed" and before != "closed" else {}
            if (before, after) == ("closed", "active"):
                more = {"reopen_reason": "Back again."}
            answer = await http.patch(
                f"{URL}/{row_id}", headers=alice.headers, json={"status": after, **more}
            )
            if before == after or (before, after) in ALLOWED:
                assert (answer.status_code, answer.json().get("status")) == (200, after), (before, after)
            else:
                code = "merged" if before == "merged" else "invalid_transition"
                assert (answer.status_code, answer.json()["code"]) == (409, code), (before, after)


async def test_closing_twice_and_reopening_what_is_open(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(f"{URL}/{row_id}/reopen", headers=alice.headers, json={"reason": "Back again."})
    assert (answer.status_code, answer.json()["code"]) == (409, "invalid_transition")
    assert (await http.post(f"{URL}/{row_id}/close", headers=alice.headers, json=WHY)).status_code == 200
    answer = await http.post(f"{URL}/{row_id}/close", headers=alice.headers, json=WHY)
    assert (answer.status_code, answer.json()["code"]) == (409, "beneficiary_closed")
    assert len(await casework.events("update")) == 1


async def test_repeated_with_a_key_it_is_closed_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    for _ in range(2):
        answer = await http.post(f"{URL}/{row_id}/close", headers=alice.keyed("one"), json=WHY)
        assert (answer.status_code, answer.json()["version"]) == (200, 2)
    assert len(await casework.events("update")) == 1


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        ("close", {}, "/closure_reason"), ("close", {"closure_reason": "bored"}, "/closure_reason"),
        ("close", {**WHY, "note": "x"}, "/note"), ("reopen", {"reason": ""}, "/reason"),
        ("reopen", {"reason": "x" * 501}, "/reason"), ("reopen", {"reason": None}, "/reason"),
    ],
)  # fmt: skip
async def test_what_is_not_valid(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, path: str, body: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(f"{URL}/{row_id}/{path}", headers=alice.headers, json=body)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == [pointer]
    assert await casework.events() == []
