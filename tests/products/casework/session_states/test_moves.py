"""POST /sessions/{id}/start, /complete, /cancel and /no-show, and a status that is put."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.casework.sessions.rules import MOVES
from cairn.products.casework.words import SessionStatus
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)
STATES: tuple[str, ...] = get_args(SessionStatus)
WAYS = {"in_progress": "start", "completed": "complete", "cancelled": "cancel", "no_show": "no-show"}
AS: dict[str, dict[str, object]] = {
    "scheduled": {},
    "in_progress": {"actual_start": START},
    "completed": {"actual_start": START, "settled_at": START},
    "cancelled": {"cancel_reason": "other", "cancelled_by": "organisation", "settled_at": START},
    "no_show": {"settled_at": START},
    "rescheduled": {"settled_at": START},
}


def soon(**ahead: float) -> str:
    return (clock.now() + timedelta(**ahead)).isoformat()


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
async def test_case_18_every_pair_of_states(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, before: str, after: str
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said = {"cancel_reason": "weather"} if after == "cancelled" else {}
    for by_action in (True, False):
        session = await casework.session(whose, alice, START, status=before, **AS[before])
        if by_action and after in WAYS:
            answer = await http.post(f"{URL}/{session}/{WAYS[after]}", json=said, headers=alice.headers)
        else:
            answer = await http.put(f"{URL}/{session}", json={"status": after, **said}, headers=alice.headers)
        can = after in MOVES.get(before, ()) and after != "rescheduled"
        if can:
            found = answer.json()
            assert (answer.status_code, found["status"], found["version"]) == (200, after, 2), answer.text
        elif before == after and not (by_action and after in WAYS):
            assert (answer.status_code, answer.json()["status"]) == (200, after), answer.text
        else:
            refused(answer, 409, "invalid_transition")
        untouched = "id = $1 AND status = $2 AND version = 1"
        kept = await facts.count("casework.sessions", untouched, session, before)
        assert kept == (0 if can or (before, after, by_action) == ("cancelled", "cancelled", False) else 1)
        await casework.raw.execute("DELETE FROM casework.sessions")


async def test_a_session_starts_now_and_ends(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, clock.now() - timedelta(minutes=5))
    begun = (await http.post(f"{URL}/{session}/start", headers=alice.headers)).json()
    since = datetime.fromisoformat(begun["actual_start"])
    assert (begun["status"], abs(clock.now() - since) < timedelta(minutes=1)) == ("in_progress", True)
    said = {
        "actual_end": soon(minutes=5),
        "attendance": "late",
        "outcome": "improved",
        "notes": "Came at ten.",
    }
    done = (await http.post(f"{URL}/{session}/complete", json=said, headers=alice.headers)).json()
    assert (done["status"], done["actual_start"], done["attendance"]) == (
        "completed",
        begun["actual_start"],
        "late",
    )
    assert (done["outcome"], done["notes"]) == ("improved", "Came at ten.")
    events = await casework.events("update")
    assert [event["fields"] for event in events] == [[], ["notes", "outcome"]]
    row = await casework.raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", whose)
    assert (row["session_count"], row["last_contact_at"]) == (1, since)


async def test_a_completed_session_began_when_it_was_to(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    past, ahead = await casework.session(whose, alice, START), await casework.session(whose, alice)
    done = (await http.post(f"{URL}/{past}/complete", headers=alice.headers)).json()
    assert (done["actual_start"], done["attendance"]) == ("2026-03-01T10:00:00Z", None)
    early = await http.post(f"{URL}/{ahead}/complete", headers=alice.headers)
    assert refused(early, 422, "invalid", "/actual_start")["errors"][0]["code"] == "time_in_future"  # type: ignore[index]
    said = {"actual_start": soon(minutes=-30)}
    assert (await http.post(f"{URL}/{ahead}/complete", json=said, headers=alice.headers)).status_code == 200


@pytest.mark.parametrize(
    ("way", "said", "code", "pointer"),
    [
        ("start", {"actual_start": "+11"}, "time_in_future", "/actual_start"),
        ("complete", {"actual_end": "+11"}, "time_in_future", "/actual_end"),
        ("complete", {"actual_end": "-120"}, "end_before_start", "/actual_end"),
        ("complete", {"attendance": "absent"}, "attendance_conflict", "/attendance"),
        ("complete", {"attendance": "excused"}, "attendance_conflict", "/attendance"),
        ("no-show", {"attendance": "present"}, "attendance_conflict", "/attendance"),
        ("no-show", {"attendance": "late"}, "attendance_conflict", "/attendance"),
        ("cancel", {}, "required", "/cancel_reason"),
        ("cancel", {"cancel_reason": "rain"}, "not_a_choice", "/cancel_reason"),
        ("start", {"notes": "x"}, "unknown_field", "/notes"),
    ],
)
async def test_case_18_what_does_not_go_together_is_refused(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    way: str,
    said: dict[str, str],
    code: str,
    pointer: str,
) -> None:
    alice = await cast.alice()
    session = await casework.session(
        await casework.beneficiary(alice), alice, clock.now() - timedelta(hours=1)
    )
    body = {name: soon(minutes=int(text)) if text[0] in "+-" else text for name, text in said.items()}
    answer = await http.post(f"{URL}/{session}/{way}", json=body, headers=alice.headers)
    assert refused(answer, 422, "invalid", pointer)["errors"][0]["code"] == code  # type: ignore[index]
    assert await casework.events() == []


async def test_case_18_nobody_misses_what_has_not_begun(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    ahead, past = await casework.session(whose, alice), await casework.session(whose, alice, START)
    early = await http.post(f"{URL}/{ahead}/no-show", headers=alice.headers)
    assert refused(early, 422, "invalid", "/status")["errors"][0]["code"] == "attendance_conflict"  # type: ignore[index]
    missed = await http.post(f"{URL}/{past}/no-show", json={"attendance": "excused"}, headers=alice.headers)
    assert (missed.json()["status"], missed.json()["attendance"]) == ("no_show", "excused")


async def test_a_session_is_cancelled_by_the_organisation_unless_said(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said: dict[str, str] = {"cancel_reason": "weather"}
    for more, by in (({}, "organisation"), ({"cancelled_by": "beneficiary"}, "beneficiary")):
        session = await casework.session(whose, alice)
        found = (
            await http.post(f"{URL}/{session}/cancel", json={**said, **more}, headers=alice.headers)
        ).json()
        assert (found["status"], found["cancel_reason"], found["cancelled_by"]) == (
            "cancelled",
            "weather",
            by,
        )


@pytest.mark.parametrize("way", ["start", "complete", "cancel", "no-show", "corrections", "reschedule"])
async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, casework: Casework, way: str) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory(),
    )  # fmt: skip
    whose = await casework.beneficiary(alice)
    await casework.assign(whose, bob, "support")
    await casework.member(charlie, "manager")
    session = await casework.session(whose, alice)
    refused(await http.post(f"{URL}/{session}/{way}", json={}), 401, "unauthenticated")
    for person in (bob, charlie):
        answer = await http.post(f"{URL}/{session}/{way}", json={"odd": 1}, headers=person.headers)
        refused(answer, 403, "not_in_your_role")
    for asked in (session, new_id()):
        answer = await http.post(f"{URL}/{asked}/{way}", json={"odd": 1}, headers=mallory.headers)
        refused(answer, 404, "session_not_found")
    assert [event["action"] for event in await casework.events()] == ["denied"] * 2


@pytest.mark.parametrize("way", ["start", "complete", "no-show"])
async def test_with_a_key_it_happens_once_and_with_a_tag_to_what_was_read(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, way: str
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice, START)
    address = f"{URL}/{session}/{way}"
    refused(
        await http.post(address, headers=alice.headers | {"If-Match": '"7.full"'}), 412, "precondition_failed"
    )
    first, again = [await http.post(address, headers=alice.keyed("one")) for _ in range(2)]
    assert (first.status_code, again.json()) == (200, first.json())
    refused(await http.post(address, headers=alice.headers), 409, "invalid_transition")
    assert len(await casework.events("update")) == 1
