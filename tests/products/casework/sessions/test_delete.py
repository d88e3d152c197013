"""DELETE /sessions/{id} and POST /sessions/{id}/restore."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)
HELD = {"status": "completed", "actual_start": START, "settled_at": START}


async def figures(casework: Casework, whose: object) -> tuple[int, datetime | None]:
    row = await casework.raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", whose)
    return row["session_count"], row["last_contact_at"]


async def test_case_13_a_deleted_session_is_hidden_not_counted_and_comes_back(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, START, notes="Met at home.", **HELD)
    await casework.session(whose, alice)
    assert (await http.delete(f"{URL}/{session}", headers=alice.headers)).status_code == 204
    assert await figures(casework, whose) == (1, None)
    refused(await http.get(f"{URL}/{session}", headers=alice.headers), 404, "session_not_found")
    refused(await http.delete(f"{URL}/{session}", headers=alice.headers), 404, "session_not_found")
    back = await http.post(f"{URL}/{session}/restore", headers=alice.headers)
    assert (back.status_code, back.json()["notes"], back.json()["voided_at"]) == (200, "Met at home.", None)
    assert await figures(casework, whose) == (2, START)
    refused(await http.post(f"{URL}/{session}/restore", headers=alice.headers), 409, "not_voided")
    assert [event["action"] for event in await casework.events()] == ["void", "denied", "denied", "restore"]


async def test_case_13_after_a_month_a_supervisor_restores(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    team = await casework.team()
    whose = await casework.beneficiary(alice, team_id=team)
    await casework.member(bob, "supervisor", team=team)
    for days, status in ((29, 200), (31, 409)):
        session = await casework.session(whose, alice, voided_at=clock.now() - timedelta(days=days))
        answer = await http.post(f"{URL}/{session}/restore", headers=alice.headers)
        assert answer.status_code == status, answer.text
        await casework.raw.execute(
            "UPDATE casework.sessions SET status = 'cancelled', cancel_reason = 'other'"
        )
    assert answer.json()["code"] == "restore_window_over"
    assert (await http.post(f"{URL}/{session}/restore", headers=bob.headers)).status_code == 200


async def test_a_session_does_not_come_back_into_the_way_of_another(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, start = await casework.beneficiary(alice), clock.now() + timedelta(days=1)
    session = await casework.session(whose, alice, start, voided_at=clock.now())
    await casework.session(whose, alice, start)
    refused(await http.post(f"{URL}/{session}/restore", headers=alice.headers), 409, "session_overlap")


async def test_one_with_a_signed_note_stays(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    note = {"session_id": session, "dek_id": new_id(), "kind": "general", "confidentiality": "team", "version": 1,
            "written_by": alice.id, "body": b"x", "salt": b"x"}  # fmt: skip
    await casework.row("case_notes", **note)
    await casework.row("case_notes", signed_at=START, signed_by=alice.id, digest=b"x", **note)
    refused(await http.delete(f"{URL}/{session}", headers=alice.headers), 409, "has_signed_note")
    await casework.raw.execute("DELETE FROM casework.case_notes WHERE signed_at IS NOT NULL")
    assert (await http.delete(f"{URL}/{session}", headers=alice.headers)).status_code == 204


@pytest.mark.parametrize(("method", "path"), [("DELETE", ""), ("POST", "/restore")])
async def test_who_may_not(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, method: str, path: str
) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory(),
    )  # fmt: skip
    whose = await casework.beneficiary(alice)
    await casework.assign(whose, bob, "support")
    await casework.member(charlie, "dpo")
    session = await casework.session(whose, alice)
    refused(await http.request(method, f"{URL}/{session}{path}"), 401, "unauthenticated")
    for person in (bob, charlie):
        answer = await http.request(method, f"{URL}/{session}{path}", headers=person.headers)
        refused(answer, 403, "not_in_your_role")
    for asked in (session, new_id()):
        answer = await http.request(method, f"{URL}/{asked}{path}", headers=mallory.headers)
        refused(answer, 404, "session_not_found")
    assert [event["action"] for event in await casework.events()] == ["denied"] * 2


async def test_with_an_entity_tag_it_is_the_version_that_was_read(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    stale = await http.delete(f"{URL}/{session}", headers=alice.headers | {"If-Match": '"2.full"'})
    refused(stale, 412, "precondition_failed")
    fresh = await http.delete(f"{URL}/{session}", headers=alice.headers | {"If-Match": '"1.full"'})
    assert fresh.status_code == 204
