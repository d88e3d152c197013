"""POST /sessions/{id}/corrections."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import httpx
import pytest

from cairn.base import clock
from cairn.products.casework.sessions.rules import CORRECTIONS
from cairn.products.casework.words import SessionStatus
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
WHY = "The person came after all."


def settled(status: str, days: float = 1) -> dict[str, object]:
    at = clock.now() - timedelta(days=days)
    found: dict[str, object] = {"status": status, "settled_at": at}
    if status in ("completed", "in_progress"):
        found["actual_start"] = at
    if status == "cancelled":
        found |= {"cancel_reason": "other", "cancelled_by": "organisation"}
    return found


@pytest.mark.parametrize("before", get_args(SessionStatus))
@pytest.mark.parametrize("after", ["completed", "no_show", "scheduled"])
async def test_case_18_every_pair_of_states(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, before: str, after: str
) -> None:
    alice = await cast.alice()
    start = clock.now() + timedelta(days=1 if before == "cancelled" else -1)
    session = await casework.session(await casework.beneficiary(alice), alice, start, **settled(before))
    said = {"status": after, "reason": WHY}
    answer = await http.post(f"{URL}/{session}/corrections", json=said, headers=alice.headers)
    if after in CORRECTIONS.get(before, ()):
        assert (answer.status_code, answer.json()["status"]) == (200, after), answer.text
    else:
        refused(answer, 409, "invalid_transition")
    kept = int(after in CORRECTIONS.get(before, ()))
    assert await facts.count("casework.session_corrections") == kept
    assert len(await casework.events("update")) == kept


async def test_a_correction_is_kept_and_the_figures_are_right(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, start = await casework.beneficiary(alice), clock.now() - timedelta(days=1)
    session = await casework.session(whose, alice, start, attendance="absent", **settled("no_show"))
    said = {"status": "completed", "reason": WHY}
    found = (await http.post(f"{URL}/{session}/corrections", json=said, headers=alice.headers)).json()
    assert (found["attendance"], found["actual_start"]) == (None, found["scheduled_start"])
    (row,) = await casework.raw.fetch("SELECT * FROM casework.session_corrections")
    assert (row["from_status"], row["to_status"], row["created_by"]) == ("no_show", "completed", alice.id)
    key = await casework.key_of(whose)
    assert key.open(row["reason"], table="session_correction", row=str(row["id"]), field="reason") == WHY
    last = "SELECT last_contact_at FROM casework.beneficiaries WHERE id = $1"
    assert await casework.raw.fetchval(last, whose) == start
    back = {"status": "no_show", "reason": WHY, "attendance": "excused"}
    found = (await http.post(f"{URL}/{session}/corrections", json=back, headers=alice.headers)).json()
    assert (found["attendance"], found["actual_start"], found["version"]) == ("excused", None, 3)
    assert await casework.raw.fetchval(last, whose) is None


async def test_case_18_on_the_eighth_day_a_supervisor_corrects(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    team = await casework.team()
    whose = await casework.beneficiary(alice, team_id=team)
    await casework.assign(whose, bob, "support")
    await casework.member(charlie, "supervisor", team=team)
    start, said = clock.now() - timedelta(days=20), {"status": "no_show", "reason": WHY}
    for person, days, status in ((alice, 6.9, 200), (bob, 6.9, 200), (alice, 7.1, 403), (bob, 7.1, 403),
                                 (charlie, 7.1, 200)):  # fmt: skip
        session = await casework.session(whose, bob, start, **settled("completed", days))
        answer = await http.post(f"{URL}/{session}/corrections", json=said, headers=person.headers)
        assert answer.status_code == status, (person.username, days, answer.text)


async def test_correcting_does_not_begin_the_seven_days_again(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(
        await casework.beneficiary(alice), alice, clock.now() - timedelta(days=9), **settled("completed", 6)
    )
    before = await casework.raw.fetchval("SELECT settled_at FROM casework.sessions WHERE id = $1", session)
    said = {"status": "no_show", "reason": WHY}
    assert (
        await http.post(f"{URL}/{session}/corrections", json=said, headers=alice.headers)
    ).status_code == 200
    assert (
        await casework.raw.fetchval("SELECT settled_at FROM casework.sessions WHERE id = $1", session)
        == before
    )


async def test_what_was_cancelled_is_scheduled_again_if_it_is_yet_to_begin(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, now = await casework.beneficiary(alice), clock.now().replace(microsecond=0)
    session = await casework.session(whose, alice, now - timedelta(days=1), **settled("cancelled"))
    said = {"status": "scheduled", "reason": WHY}
    answer = await http.post(f"{URL}/{session}/corrections", json=said, headers=alice.headers)
    assert refused(answer, 422, "invalid", "/scheduled_start")["errors"][0]["code"] == "not_in_future"  # type: ignore[index]
    other = await casework.session(whose, alice, now + timedelta(days=1))
    anew = said | {
        "scheduled_start": (now + timedelta(days=1)).isoformat(),
        "scheduled_end": (now + timedelta(days=1, hours=1)).isoformat(),
    }
    answer = await http.post(f"{URL}/{session}/corrections", json=anew, headers=alice.headers)
    refused(answer, 409, "session_overlap")
    await casework.raw.execute("DELETE FROM casework.sessions WHERE id = $1", other)
    found = (await http.post(f"{URL}/{session}/corrections", json=anew, headers=alice.headers)).json()
    assert (found["status"], found["cancel_reason"], found["cancelled_by"]) == ("scheduled", None, None)
    row = await casework.raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", session)
    assert row["settled_at"] is None


@pytest.mark.parametrize(
    ("said", "code", "pointer"),
    [
        ({"status": "no_show"}, "required", "/reason"),
        ({"status": "no_show", "reason": "x" * 9}, "too_short", "/reason"),
        ({"status": "no_show", "reason": "x" * 501}, "too_long", "/reason"),
        ({"status": "cancelled", "reason": WHY}, "not_a_choice", "/status"),
        ({"status": "no_show", "reason": WHY, "attendance": "late"}, "attendance_conflict", "/attendance"),
        (
            {"status": "no_show", "reason": WHY, "actual_start": "2026-03-01T10:00:00Z"},
            "not_held",
            "/actual_start",
        ),
        (
            {"status": "no_show", "reason": WHY, "scheduled_start": "2026-03-01T10:00:00Z"},
            "not_scheduled",
            "/scheduled_start",
        ),
    ],
)
async def test_what_is_no_correction_is_refused(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    facts: Facts,
    said: dict[str, str],
    code: str,
    pointer: str,
) -> None:
    alice = await cast.alice()
    session = await casework.session(
        await casework.beneficiary(alice), alice, clock.now() - timedelta(days=1), **settled("completed")
    )
    answer = await http.post(f"{URL}/{session}/corrections", json=said, headers=alice.headers)
    assert refused(answer, 422, "invalid", pointer)["errors"][0]["code"] == code  # type: ignore[index]
    assert await facts.count("casework.session_corrections") == 0
