"""POST /beneficiaries/{id}/sessions and POST /sessions."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
DAY = "2026-03-01"


def below(beneficiary: UUID) -> str:
    return f"/api/v1/beneficiaries/{beneficiary}/sessions"


def at(**ahead: float) -> str:
    return (clock.now().replace(microsecond=0) + timedelta(**ahead)).isoformat()


async def test_case_01_a_day_a_kind_and_notes_are_a_session(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said = {"session_date": DAY, "session_type": "visit", "notes": "Met at home."}
    answer = await http.post(below(whose), json=said, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert answer.headers["location"] == f"{URL}/{made['id']}"
    assert (answer.headers["etag"], answer.headers["cache-control"]) == ('"1.full"', "no-store")
    assert (made["session_date"], made["all_day"], made["scheduled_start"]) == (DAY, True, f"{DAY}T00:00:00Z")
    assert (made["status"], made["actual_start"]) == ("completed", f"{DAY}T00:00:00Z")
    assert (made["notes"], made["mode"], made["goals"], made["worker_id"]) == (
        "Met at home.", "in_person", [], str(alice.id),
    )  # fmt: skip
    assert (made["withheld_fields"], made["warnings"], made["participants"]) == ([], [], None)
    (event,) = await casework.events()
    assert (event["action"], event["actor_role"], event["via"]) == ("create", "worker", "assignment")
    assert (event["subject_ids"], event["fields"]) == ([whose], ["notes"])
    assert json.loads(event["detail"]) == {"session_id": made["id"]}
    assert await facts.events() == []
    read = await http.get(answer.headers["location"], headers=alice.headers)
    assert read.json() == made


async def test_notes_lie_sealed_under_the_key_of_the_beneficiary(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said = {"session_date": DAY, "notes": "Met at home.", "goals": ["school"], "outcome": "stable"}
    made = (await http.post(below(whose), json=said, headers=alice.headers)).json()
    row = await casework.raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", UUID(made["id"]))
    key = await casework.key_of(whose)
    assert str(row["dek_id"]) == key.key_id
    for name, value in (
        ("notes", "Met at home."),
        ("goals", ["school"]),
        ("outcome", "stable"),
        ("location", None),
    ):
        assert key.open(row[name], table="session", row=made["id"], field=name) == value
    assert b"Met at home" not in row["notes"]


async def test_case_17_times_that_do_not_hold_together_are_refused(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    start = "2026-03-01T10:00:00Z"
    wrong = [
        ({}, "required", "/session_date"),
        ({"session_date": "2026-03-02", "scheduled_start": start}, "conflicting_fields", "/session_date"),
        ({"session_date": "2026-03-01T10:00:01Z", "scheduled_start": start}, "conflicting_fields", "/session_date"),
        ({"scheduled_start": start, "scheduled_end": start}, "end_before_start", "/scheduled_end"),
        ({"scheduled_start": start, "scheduled_end": "2026-03-01T22:00:01Z"}, "too_long", "/scheduled_end"),
        ({"scheduled_start": "1899-12-31T23:59:59Z"}, "out_of_range", "/scheduled_start"),
        ({"scheduled_start": "1900-01-01T00:00:00+01:00"}, "out_of_range", "/scheduled_start"),
        ({"session_date": "9999-12-31"}, "out_of_range", "/session_date"),
        ({"session_date": "9999-12-31T23:59:59-12:00"}, "out_of_range", "/session_date"),
        ({"scheduled_start": "9999-12-31T23:59:59-12:00"}, "out_of_range", "/scheduled_start"),
        ({"session_date": "2026-02-30"}, "not_a_day", "/session_date"),
        ({"session_date": "20260301"}, "not_a_day", "/session_date"),
        ({"session_date": "2026-03-01T10:00:00"}, "not_an_instant", "/session_date"),
        ({"session_date": 20260301}, "not_a_day", "/session_date"),
        ({"scheduled_start": at(days=5 * 366)}, "out_of_range", "/scheduled_start"),
        ({"scheduled_start": start, "earliest_at": "2026-03-01T10:00:01Z"}, "not_around_start", "/earliest_at"),
        ({"scheduled_start": start, "latest_at": "2026-03-01T09:59:59Z"}, "not_around_start", "/latest_at"),
        ({"scheduled_start": start, "next_session_at": start}, "not_after_start", "/next_session_at"),
        ({"scheduled_start": start, "actual_start": at(minutes=11)}, "time_in_future", "/actual_start"),
        ({"scheduled_start": at(hours=-1), "actual_end": at(minutes=11)}, "time_in_future", "/actual_end"),
        ({"scheduled_start": start, "actual_end": "2026-03-01T09:59:59Z"}, "end_before_start", "/actual_end"),
        ({"scheduled_start": start, "actual_end": "2026-03-01T22:00:01Z"}, "too_long", "/actual_end"),
        ({"scheduled_start": at(days=1), "status": "completed"}, "time_in_future", "/actual_start"),
        ({"scheduled_start": at(days=1), "status": "no_show"}, "attendance_conflict", "/status"),
        ({"scheduled_start": at(days=1), "actual_start": start}, "not_held", "/actual_start"),
        ({"scheduled_start": start, "attendance": "absent"}, "attendance_conflict", "/attendance"),
        ({"scheduled_start": start, "status": "no_show", "attendance": "late"}, "attendance_conflict", "/attendance"),
        ({"scheduled_start": start, "status": "cancelled"}, "not_a_choice", "/status"),
        ({"scheduled_start": start, "cancel_reason": "weather"}, "not_cancelled", "/cancel_reason"),
        ({"scheduled_start": start, "session_type": "séance"}, "unknown_session_type", "/session_type"),
        ({"scheduled_start": start, "participants": [str(whose)]}, "conflicting_fields", "/participants"),
        ({"scheduled_start": start, "max_participants": 2}, "conflicting_fields", "/max_participants"),
        ({"scheduled_start": start, "beneficiary_id": str(new_id())}, "conflicting_fields", "/beneficiary_id"),
        ({"session_date": DAY, "notes": "x" * 20_001}, "too_long", "/notes"),
        ({"session_date": DAY, "location": "x" * 201}, "too_long", "/location"),
        ({"session_date": DAY, "goals": ["x"] * 21}, "too_many", "/goals"),
        ({"session_date": DAY, "topics": ["x" * 201]}, "too_long", "/topics/0"),
        ({"session_date": DAY, "notes": "a\ab"}, "control_characters", "/notes"),
        ({"session_date": DAY, "colour": "red"}, "unknown_field", "/colour"),
    ]  # fmt: skip
    for said, code, pointer in wrong:
        answer = await http.post(below(whose), json=said, headers=alice.headers)
        found = [(one["code"], one["pointer"]) for one in answer.json().get("errors", [])]
        assert (answer.status_code, found) == (422, [(code, pointer)]), (said, answer.text)
    assert await facts.count("casework.sessions") == 0
    assert await casework.events() == []


async def test_case_17_what_just_fits_is_taken(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    start = "2026-03-01T10:00:00Z"
    fits = [
        {"scheduled_start": start, "scheduled_end": "2026-03-01T22:00:00Z", "session_date": DAY},
        {"session_date": start, "scheduled_start": "2026-03-01T11:00:00+01:00"},
        {"scheduled_start": start, "actual_start": at(minutes=9), "actual_end": at(minutes=9)},
        {"scheduled_start": "1900-01-01T00:00:00Z"},
        {"scheduled_start": at(days=5 * 365)},
        {"session_date": DAY, "notes": "x" * 20_000, "goals": ["x" * 200] * 20},
        {"scheduled_start": start, "status": "no_show", "attendance": "excused"},
        {"scheduled_start": start, "status": "in_progress", "mode": "video"},
    ]
    for said in fits:
        answer = await http.post(below(whose), json=said, headers=alice.headers)
        assert answer.status_code == 201, (said, answer.text)


async def test_case_17_the_state_follows_from_the_times(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    today, yesterday = clock.now().date(), clock.now().date() - timedelta(days=1)
    expected = [
        ({"session_date": str(yesterday)}, "completed"),
        ({"session_date": str(today)}, "scheduled"),
        ({"scheduled_start": at(minutes=-1)}, "completed"),
        ({"scheduled_start": at(minutes=-1), "scheduled_end": at(minutes=1)}, "scheduled"),
        ({"scheduled_start": at(minutes=-2), "scheduled_end": at(minutes=-1)}, "completed"),
        ({"session_date": at(days=1)}, "scheduled"),
        ({"session_date": str(today), "status": "in_progress"}, "in_progress"),
    ]
    for said, status in expected:
        made = (await http.post(below(whose), json=said, headers=alice.headers)).json()
        assert made["status"] == status, said
        row = await casework.raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", UUID(made["id"]))
        assert (row["settled_at"] is not None) == (status == "completed")


async def test_case_17_days_begin_in_the_zone_of_the_programme(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    """Clocks go forward in Berlin on 29 March 2026, in Cairo on 24 April 2026 at midnight: that one is skipped."""
    alice = await cast.alice()
    expected = [
        ("Europe/Berlin", {"session_date": "2026-03-28"}, "2026-03-27T23:00:00Z", "2026-03-28"),
        ("Europe/Berlin", {"session_date": "2026-03-30"}, "2026-03-29T22:00:00Z", "2026-03-30"),
        ("Europe/Berlin", {"scheduled_start": "2026-03-28T23:30:00Z"}, "2026-03-28T23:30:00Z", "2026-03-29"),
        ("Africa/Cairo", {"session_date": "2026-04-24"}, "2026-04-23T22:00:00Z", "2026-04-24"),
        ("Pacific/Kiritimati", {"session_date": "2026-01-01"}, "2025-12-31T10:00:00Z", "2026-01-01"),
    ]
    for zone, said, start, day in expected:
        programme = await casework.programme(f"{zone} {said}", zone=zone)
        whose = await casework.beneficiary(alice, programme_id=programme)
        made = (await http.post(below(whose), json=said, headers=alice.headers)).json()
        assert (made["scheduled_start"], made["session_date"]) == (start, day), zone
        unchanged = await http.put(f"{URL}/{made['id']}", json=made, headers=alice.headers)
        assert (unchanged.json()["version"], unchanged.status_code) == (1, 200), unchanged.text


async def test_twelve_hours_are_hours_not_marks_on_a_clock(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice, programme_id=await casework.programme(zone="Europe/Berlin"))
    night = {"scheduled_start": "2026-03-28T20:00:00+01:00", "scheduled_end": "2026-03-29T09:00:00+02:00"}
    assert (await http.post(below(whose), json=night, headers=alice.headers)).status_code == 201
    longer = night | {"scheduled_end": "2026-03-29T09:00:01+02:00"}
    refused(
        await http.post(below(whose), json=longer, headers=alice.headers), 422, "invalid", "/scheduled_end"
    )


async def test_the_beneficiary_of_the_body_is_found_as_that_of_a_path(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    whose, nowhere = await casework.beneficiary(alice), new_id()
    said = {"session_date": DAY}
    made = await http.post(URL, json={**said, "beneficiary_id": str(whose)}, headers=alice.headers)
    assert made.status_code == 201, made.text
    problem = refused(
        await http.post(URL, json=said, headers=alice.headers), 422, "invalid", "/beneficiary_id"
    )
    assert problem["errors"][0]["code"] == "required"  # type: ignore[index]
    for asked in (whose, nowhere):
        answer = await http.post(URL, json={**said, "beneficiary_id": str(asked)}, headers=charlie.headers)
        refused(answer, 422, "unknown_reference", "/beneficiary_id")
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied] == [[whose], [nowhere]]
    assert await facts.count("casework.sessions") == 1


async def test_who_can_be_its_worker(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory(),
    )  # fmt: skip
    team = await casework.team()
    whose = await casework.beneficiary(alice, team_id=team)
    await casework.assign(whose, bob, "support")
    await casework.member(charlie, "worker", team=team)

    async def sent(by: Person, worker: Person) -> httpx.Response:
        said = {"session_date": DAY, "worker_id": str(worker.id)}
        return await http.post(below(whose), json=said, headers=by.headers)

    for by, worker in ((alice, alice), (alice, bob), (alice, charlie), (bob, bob)):
        made = await sent(by, worker)
        assert made.json()["worker_id"] == str(worker.id), made.text
    refused(await sent(bob, alice), 403, "not_in_your_role")
    refused(await sent(alice, mallory), 422, "unknown_reference", "/worker_id")
    (denied,) = await casework.events("denied")
    assert denied["subject_ids"] == [mallory.id]
    assert await facts.count("casework.sessions") == 4


async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory(),
    )  # fmt: skip
    whose, said = await casework.beneficiary(alice), {"session_date": DAY}
    await casework.member(bob, "manager")
    await casework.member(charlie, "dpo")
    refused(await http.post(below(whose), json=said), 401, "unauthenticated")
    for person in (bob, charlie):
        refused(await http.post(below(whose), json=said, headers=person.headers), 403, "not_in_your_role")
        body = {**said, "beneficiary_id": str(whose)}
        refused(await http.post(URL, json=body, headers=person.headers), 403, "not_in_your_role")
    refused(await http.post(below(whose), json=said, headers=mallory.headers), 404, "beneficiary_not_found")
    refused(
        await http.post(below(new_id()), json=said, headers=mallory.headers), 404, "beneficiary_not_found"
    )
    assert len(await casework.events()) == len(await casework.events("denied")) == 2
    assert await facts.count("casework.sessions") == 0


async def test_with_a_key_it_happens_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    whose, said = await casework.beneficiary(alice), {"session_date": DAY}
    first = await http.post(below(whose), json=said, headers=alice.keyed("one"))
    again = await http.post(below(whose), json=said, headers=alice.keyed("one"))
    assert (again.status_code, again.json()) == (201, first.json())
    assert await facts.count("casework.sessions") == 1


async def test_a_device_that_sends_again_gets_the_first_answer(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    whose = await casework.beneficiary(alice)
    await casework.assign(whose, bob, "support")
    said = {"session_date": DAY, "notes": "Met at home.", "client_uuid": str(new_id())}
    first = await http.post(below(whose), json=said, headers=alice.headers)
    again = await http.post(URL, json={**said, "beneficiary_id": str(whose)}, headers=alice.headers)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["location"] == first.headers["location"]
    other = await http.post(below(whose), json=said | {"notes": "Another."}, headers=alice.headers)
    refused(other, 409, "client_uuid_reused")
    elsewhere = await casework.beneficiary(alice, "Tom")
    refused(await http.post(below(elsewhere), json=said, headers=alice.headers), 409, "client_uuid_reused")
    assert (await http.post(below(whose), json=said, headers=bob.headers)).status_code == 201
    assert await facts.count("casework.sessions") == 2
    assert [event["action"] for event in await casework.events() if event["actor_id"] == alice.id] == [
        "create",
        "view",
    ]


async def test_no_two_sessions_of_one_person_at_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Tom")
    begin = clock.now().replace(microsecond=0) + timedelta(days=1)

    def hours(start: float, end: float | None) -> dict[str, str]:
        said = {"scheduled_start": (begin + timedelta(hours=start)).isoformat()}
        return said if end is None else {**said, "scheduled_end": (begin + timedelta(hours=end)).isoformat()}

    await http.post(below(whose), json=hours(1, 2), headers=alice.headers)
    for beside in (hours(0, 1), hours(2, 3), hours(1, None), {"session_date": str(begin.date())}):
        made = await http.post(below(whose), json=beside, headers=alice.headers)
        assert (made.status_code, made.json()["warnings"]) == (201, []), made.text
    for within in (hours(1.5, 1.6), hours(0.5, 4), hours(0, 1.1)):
        refused(await http.post(below(whose), json=within, headers=alice.headers), 409, "session_overlap")
    made = await http.post(below(other), json=hours(1.5, 2), headers=alice.headers)
    assert (made.status_code, made.json()["warnings"]) == (201, ["worker_overlap"])
    read = await http.get(made.headers["location"], headers=alice.headers)
    assert read.json()["warnings"] == []


@pytest.mark.parametrize(("status", "code"), [("closed", "beneficiary_closed"), ("merged", "merged")])
async def test_nothing_new_below_a_record_that_is_read_only(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, status: str, code: str
) -> None:
    alice = await cast.alice()
    closed = {"closed_at": datetime(2026, 1, 1, tzinfo=UTC), "closure_reason": "other"}
    whose = await casework.beneficiary(alice, status=status, **(closed if status == "closed" else {}))
    refused(await http.post(below(whose), json={"session_date": DAY}, headers=alice.headers), 409, code)
    assert await facts.count("casework.sessions") == 0


async def test_a_beneficiary_knows_how_many_and_the_last(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    for day in ("2026-03-02", "2026-03-01"):
        await http.post(below(whose), json={"session_date": day}, headers=alice.headers)
    await http.post(below(whose), json={"scheduled_start": at(days=1)}, headers=alice.headers)
    row = await casework.raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", whose)
    assert (row["session_count"], row["last_contact_at"]) == (3, datetime(2026, 3, 2, tzinfo=UTC))
    assert row["version"] == 1


async def test_the_entity_tag_of_the_beneficiary_can_be_a_condition(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose, said = await casework.beneficiary(alice), {"session_date": DAY}
    stale = await http.post(below(whose), json=said, headers=alice.headers | {"If-Match": '"2.full"'})
    refused(stale, 412, "precondition_failed")
    fresh = await http.post(below(whose), json=said, headers=alice.headers | {"If-Match": '"1.full"'})
    assert fresh.status_code == 201
