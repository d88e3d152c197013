"""PUT and PATCH /sessions/{id}."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)
HELD = {"status": "completed", "actual_start": START, "settled_at": START}
SEALED = {
    "notes": "Met at home.", "goals": ["school"], "topics": ["rent"], "location": "Home", "outcome": "stable",
}  # fmt: skip


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_what_is_said_changes_and_the_rest_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, method: str
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, **SEALED)
    said = {"notes": None, "topics": [], "location": "Office", "mode": "phone"}
    answer = await http.request(method, f"{URL}/{session}", json=said, headers=alice.headers)
    found = answer.json()
    assert (found["notes"], found["topics"], found["location"], found["mode"]) == (
        None,
        [],
        "Office",
        "phone",
    )
    assert (found["goals"], found["outcome"], found["version"]) == (["school"], "stable", 2)
    assert answer.headers["etag"] == '"2.full"'
    row = await casework.raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", session)
    assert (row["notes"], row["topics"]) == (None, None)
    (event,) = await casework.events()
    assert (event["action"], event["fields"], event["subject_ids"]) == (
        "update", ["location", "notes", "topics"], [whose],
    )  # fmt: skip


@pytest.mark.parametrize(
    "more", [SEALED, HELD, {"all_day": True, "scheduled_end": None, "scheduled_start": START.replace(hour=0)}]
)
async def test_case_14_what_was_read_can_be_put_back(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, more: dict[str, object]
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice, **more)
    read = await http.get(f"{URL}/{session}", headers=alice.headers)
    answer = await http.put(f"{URL}/{session}", json=read.json(), headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, read.json())
    assert await facts.count("casework.sessions", "version = 1") == 1
    assert [event["action"] for event in await casework.events()] == ["view", "view"]


async def test_support_writes_own_sessions_only(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    team = await casework.team()
    whose = await casework.beneficiary(alice, team_id=team)
    await casework.assign(whose, bob, "support")
    await casework.member(charlie, "supervisor", team=team)
    hers = await casework.session(whose, alice)
    his = await casework.session(whose, bob, clock.now() + timedelta(days=2))
    said = {"notes": "Met at home."}
    refused(await http.put(f"{URL}/{hers}", json=said, headers=bob.headers), 403, "not_in_your_role")
    for person, session in ((bob, his), (alice, his), (charlie, hers)):
        assert (await http.put(f"{URL}/{session}", json=said, headers=person.headers)).status_code == 200
    handed = {"worker_id": str(alice.id)}
    refused(await http.put(f"{URL}/{his}", json=handed, headers=bob.headers), 403, "not_in_your_role")
    assert (await http.put(f"{URL}/{his}", json=handed, headers=charlie.headers)).json()["worker_id"] == str(
        alice.id
    )
    refused(await http.put(f"{URL}/{his}", json=said, headers=bob.headers), 403, "not_in_your_role")


async def test_who_does_not_get_there(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, charlie, mallory = await cast.alice(), await cast.charlie(), await cast.mallory()
    session = await casework.session(await casework.beneficiary(alice), alice)
    await casework.member(charlie, "manager")
    said = {"notes": "Met at home."}
    refused(await http.put(f"{URL}/{session}", json=said), 401, "unauthenticated")
    refused(
        await http.put(f"{URL}/{session}", json={"notes": 1}, headers=charlie.headers),
        403,
        "not_in_your_role",
    )
    refused(await http.put(f"{URL}/{session}", json=said, headers=mallory.headers), 404, "session_not_found")
    refused(await http.put(f"{URL}/{new_id()}", json=said, headers=mallory.headers), 404, "session_not_found")
    assert [event["action"] for event in await casework.events()] == ["denied"] * 2


async def test_with_an_entity_tag_it_is_the_version_that_was_read(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    said = {"notes": "Met at home."}
    fresh = await http.put(f"{URL}/{session}", json=said, headers=alice.headers | {"If-Match": '"1.full"'})
    assert fresh.status_code == 200
    stale = await http.put(
        f"{URL}/{session}", json={"notes": "x"}, headers=alice.headers | {"If-Match": '"1.full"'}
    )
    refused(stale, 412, "precondition_failed")
    assert stale.headers["etag"] == '"2.full"'


async def test_with_a_key_it_happens_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    first, again = [
        await http.put(f"{URL}/{session}", json={"notes": "Met."}, headers=alice.keyed("one"))
        for _ in range(2)
    ]
    assert (again.json(), await facts.count("casework.sessions", "version = 2")) == (first.json(), 1)


async def test_what_cannot_change_or_does_not_fit_is_refused(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    session = await casework.session(
        await casework.beneficiary(alice), alice, START, scheduled_end=START + timedelta(hours=1)
    )
    wrong: list[tuple[dict[str, object], str, str]] = [
        ({"beneficiary_id": str(new_id())}, "unchangeable", "/beneficiary_id"),
        ({"client_uuid": str(new_id())}, "unchangeable", "/client_uuid"),
        ({"participants": [str(new_id())]}, "unchangeable", "/participants"),
        ({"scheduled_start": None}, "not_an_instant", "/scheduled_start"),
        ({"scheduled_end": START.isoformat()}, "end_before_start", "/scheduled_end"),
        ({"scheduled_start": (START - timedelta(days=1)).isoformat()}, "too_long", "/scheduled_end"),
        ({"session_date": "2026-03-01", "scheduled_start": "2026-03-02T10:00:00Z"}, "conflicting_fields",
         "/session_date"),
        ({"status": "cancelled"}, "required", "/cancel_reason"),
        ({"cancel_reason": "weather"}, "not_cancelled", "/cancel_reason"),
        ({"session_type": "séance"}, "unknown_session_type", "/session_type"),
        ({"next_session_at": START.isoformat()}, "not_after_start", "/next_session_at"),
        ({"colour": "red"}, "unknown_field", "/colour"),
    ]  # fmt: skip
    for said, code, pointer in wrong:
        answer = await http.put(f"{URL}/{session}", json=said, headers=alice.headers)
        found = [(one["code"], one["pointer"]) for one in answer.json().get("errors", [])]
        assert (answer.status_code, found) == (422, [(code, pointer)]), (said, answer.text)
    assert await facts.count("casework.sessions", "version = 1") == 1
    assert await casework.events() == []


async def test_a_session_is_moved_to_another_time(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    begin = clock.now().replace(microsecond=0) + timedelta(days=1)
    session = await casework.session(whose, alice, begin)
    await casework.session(whose, alice, begin + timedelta(hours=2))
    into = {"scheduled_end": (begin + timedelta(hours=2, minutes=1)).isoformat()}
    refused(await http.put(f"{URL}/{session}", json=into, headers=alice.headers), 409, "session_overlap")
    up_to = {"scheduled_end": (begin + timedelta(hours=2)).isoformat()}
    assert (await http.put(f"{URL}/{session}", json=up_to, headers=alice.headers)).status_code == 200
    day = {"session_date": str((begin + timedelta(days=3)).date()), "scheduled_end": None}
    moved = (await http.put(f"{URL}/{session}", json=day, headers=alice.headers)).json()
    assert (moved["all_day"], moved["session_date"]) == (True, day["session_date"])


async def test_times_of_a_session_that_is_over_stay(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice, START, **HELD)
    for said in (
        {"scheduled_start": "2026-03-01T11:00:00Z"}, {"scheduled_end": None}, {"session_date": "2026-03-02"},
        {"actual_start": "2026-03-01T11:00:00Z"}, {"actual_end": "2026-03-01T11:00:00Z"},
        {"earliest_at": "2026-03-01T09:00:00Z"}, {"latest_at": "2026-03-01T11:00:00Z"},
    ):  # fmt: skip
        refused(await http.put(f"{URL}/{session}", json=said, headers=alice.headers), 409, "session_closed")
    texts = {"notes": "Met at home.", "outcome": "improved", "attendance": "late"}
    changed = (await http.put(f"{URL}/{session}", json=texts, headers=alice.headers)).json()
    assert {name: changed[name] for name in texts} == texts
    wrong = await http.put(f"{URL}/{session}", json={"attendance": "absent"}, headers=alice.headers)
    assert wrong.json()["errors"][0]["code"] == "attendance_conflict"


async def test_below_a_closed_record_nothing_changes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice, status="closed", closed_at=START, closure_reason="other")
    session = await casework.session(whose, alice)
    refused(
        await http.put(f"{URL}/{session}", json={"notes": "x"}, headers=alice.headers),
        409,
        "beneficiary_closed",
    )
    refused(await http.delete(f"{URL}/{session}", headers=alice.headers), 409, "beneficiary_closed")
    refused(await http.post(f"{URL}/{session}/start", headers=alice.headers), 409, "beneficiary_closed")
    again = {"scheduled_start": (clock.now() + timedelta(days=2)).isoformat()}
    answer = await http.post(f"{URL}/{session}/reschedule", json=again, headers=alice.headers)
    refused(answer, 409, "beneficiary_closed")
    assert await facts.count("casework.sessions", "version = 1 AND voided_at IS NULL") == 1
