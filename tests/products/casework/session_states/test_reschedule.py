"""POST /sessions/{id}/reschedule."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"


async def test_a_new_session_says_what_the_old_one_said_and_the_old_one_leads_to_it(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, begin = await casework.beneficiary(alice), clock.now().replace(microsecond=0) + timedelta(days=1)
    old = await casework.session(
        whose, alice, begin, notes="Bring papers.", goals=["rent"], session_type="call"
    )
    later = begin + timedelta(minutes=30)
    answer = await http.post(
        f"{URL}/{old}/reschedule", json={"scheduled_start": later.isoformat()}, headers=alice.headers
    )
    assert answer.status_code == 201, answer.text
    new = answer.json()
    assert answer.headers["location"] == f"{URL}/{new['id']}"
    assert (new["status"], new["notes"], new["goals"], new["session_type"]) == (
        "scheduled", "Bring papers.", ["rent"], "call",
    )  # fmt: skip
    row = await casework.raw.fetchrow("SELECT * FROM casework.sessions WHERE id::text = $1", new["id"])
    assert (row["scheduled_start"], row["scheduled_end"]) == (later, later + timedelta(hours=1))
    read = (await http.get(answer.headers["location"], headers=alice.headers)).json()
    assert read == new
    gone = (await http.get(f"{URL}/{old}", headers=alice.headers)).json()
    assert (gone["status"], gone["rescheduled_to_id"], gone["version"]) == ("rescheduled", new["id"], 2)
    events = await casework.events()
    assert [event["action"] for event in events] == ["update", "create", "view", "view"]
    assert events[1]["fields"] == ["goals", "notes"]
    count = "SELECT session_count FROM casework.beneficiaries WHERE id = $1"
    assert await casework.raw.fetchval(count, whose) == 2
    again = await http.post(
        f"{URL}/{old}/reschedule", json={"session_date": "2027-01-01"}, headers=alice.headers
    )
    refused(again, 409, "invalid_transition")


async def test_with_a_key_it_happens_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    said = {"session_date": str((clock.now() + timedelta(days=9)).date())}
    first, again = [
        await http.post(f"{URL}/{session}/reschedule", json=said, headers=alice.keyed("one"))
        for _ in range(2)
    ]
    assert (first.json()["all_day"], first.json()["scheduled_end"]) == (True, None)
    assert (again.status_code, again.json()) == (201, first.json())
    assert await facts.count("casework.sessions") == 2


async def test_what_is_no_other_time_is_refused(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    whose, now = await casework.beneficiary(alice), clock.now().replace(microsecond=0)
    session = await casework.session(whose, alice)
    await casework.session(whose, alice, now + timedelta(days=3))
    ahead = (now + timedelta(days=5)).isoformat()
    wrong = [
        ({}, "required", "/session_date"),
        ({"scheduled_start": (now - timedelta(hours=1)).isoformat()}, "not_in_future", "/scheduled_start"),
        ({"session_date": "2026-03-01"}, "not_in_future", "/scheduled_start"),
        ({"scheduled_start": ahead, "scheduled_end": ahead}, "end_before_start", "/scheduled_end"),
        ({"scheduled_start": ahead, "session_date": "2026-03-01"}, "conflicting_fields", "/session_date"),
        ({"scheduled_start": ahead, "latest_at": now.isoformat()}, "not_around_start", "/latest_at"),
    ]
    for said, code, pointer in wrong:
        answer = await http.post(f"{URL}/{session}/reschedule", json=said, headers=alice.headers)
        assert refused(answer, 422, "invalid", pointer)["errors"][0]["code"] == code  # type: ignore[index]
    taken = {"scheduled_start": (now + timedelta(days=3)).isoformat()}
    answer = await http.post(f"{URL}/{session}/reschedule", json=taken, headers=alice.headers)
    refused(answer, 409, "session_overlap")
    assert await facts.count("casework.sessions", "status = 'scheduled' AND version = 1") == 2
    assert await casework.events() == []
