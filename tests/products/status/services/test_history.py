"""What becomes of probes in the course of days."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import asyncpg
import pytest

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.status.services import actions
from cairn.products.status.services.jobs import FORGET
from tests.facts import Facts
from tests.products.status.course import START, Course, checks, spelled

pytestmark = pytest.mark.integration


async def test_a_service_up_down_and_up_again(course: Course):
    await course.minutes(30, redis=1.2)
    await course.minutes(2, redis=None)
    now = await course.get("/services/redis")
    assert now == {
        "name": "redis", "status": "down", "required": False, "since": spelled(START + timedelta(minutes=31)),
        "checked_at": spelled(START + timedelta(minutes=32)), "latency_ms": None,
    }  # fmt: skip
    await course.minutes(68, redis=1.2)
    told = await course.get("/services/redis/history")
    assert (told["samples"], told["up"], told["uptime_percent"]) == (100, 98, 98.0)
    assert 1.0 <= told["latency_p50_ms"] <= 1.5
    assert 1.0 <= told["latency_p95_ms"] <= 1.5
    assert [(change["before"], change["after"], change["at"]) for change in told["changes"]] == [
        ("down", "up", spelled(START + timedelta(minutes=33))),
        ("up", "down", spelled(START + timedelta(minutes=31))),
        (None, "up", spelled(START + timedelta(minutes=1))),
    ]
    assert [(hour["start"], hour["samples"], hour["up"]) for hour in told["hours"]] == [
        ("2026-03-02T10:00:00Z", 59, 57), ("2026-03-02T11:00:00Z", 41, 41),
    ]  # fmt: skip
    assert [(day["start"], day["samples"]) for day in told["days"]] == [("2026-03-02T00:00:00Z", 100)]
    assert course.tags == {"services"}


async def test_time_without_a_probe_is_neither_up_nor_down(course: Course):
    await course.minutes(10, redis=1.0)
    course.at += timedelta(hours=30)
    await course.minutes(5, redis=1.0)
    await course.minutes(5, redis=None)
    told = await course.get("/services/redis/history")
    assert (told["samples"], told["uptime_percent"]) == (20, 75.0)
    assert [day["uptime_percent"] for day in told["days"]] == [100.0, 50.0]


async def test_days_and_hours_of_a_part(course: Course):
    for _ in range(4):
        await course.minutes(1, redis=3.5, kong=None)
        course.at += timedelta(hours=11, minutes=59)
    whole = await course.get("/services/redis/history")
    assert [hour["start"][:13] for hour in whole["hours"]] == [
        "2026-03-02T10", "2026-03-02T22", "2026-03-03T10", "2026-03-03T22",
    ]  # fmt: skip
    part = await course.get(
        "/services/redis/history", **{"from": "2026-03-02T22:30:00Z", "to": "2026-03-03T12:00:00Z"}
    )
    assert [hour["start"][:13] for hour in part["hours"]] == ["2026-03-02T22", "2026-03-03T10"]
    assert (part["start"], part["end"]) == ("2026-03-02T22:30:00Z", "2026-03-03T12:00:00Z")
    none = await course.get(
        "/services/redis/history", **{"from": "2026-02-01T00:00:00Z", "to": "2026-02-02T00:00:00Z"}
    )
    assert (none["samples"], none["uptime_percent"], none["latency_p95_ms"]) == (0, None, None)
    assert (none["hours"], none["days"], none["changes"]) == ([], [], [])
    assert (await course.get("/services/kong/history"))["latency_p50_ms"] is None


async def test_times_that_are_none(course: Course):
    await course.minutes(1, redis=1.0)
    for asked, pointer, code in (
        ({"from": "2026-03-02T10:00:00Z", "to": "2026-03-02T10:00:00Z"}, "?from", "not_before_to"),
        ({"from": "2026-01-01T00:00:00Z", "to": "2026-04-02T00:00:00Z"}, "?from", "too_long"),
        ({"from": "yesterday"}, "?from", "not_an_instant"),
        ({"to": "2026-03-02"}, "?to", "not_an_instant"),
        ({"from_": "2026-03-02T10:00:00Z"}, "?from_", "unknown_parameter"),
    ):
        answer = await course.http.get("/api/v1/services/redis/history", params=asked)
        assert answer.status_code == 422, answer.text
        assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]
    unknown = await course.http.get("/api/v1/services/mongodb/history")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "service_not_found")


async def test_the_list_its_filter_and_its_pages(course: Course):
    await course.minutes(1, redis=1.0, kong=None, ollama="not_configured", postgresql=2.0)
    page = await course.get("/services", per_page="3")
    assert [service["name"] for service in page["items"]] == ["kong", "ollama", "postgresql"]
    assert page["total"] == 4
    rest = await course.get("/services", per_page="3", cursor=page["next_cursor"])
    assert [(service["name"], service["status"]) for service in rest["items"]] == [("redis", "up")]
    down = await course.get("/services", status="down")
    assert [service["name"] for service in down["items"]] == ["kong"]
    assert (await course.http.get("/api/v1/services?status=ill")).status_code == 422
    assert (await course.http.get("/api/v1/services")).headers["etag"]


async def test_what_was_found_once_is_kept_once(course: Course, facts: Facts):
    await course.minutes(3, redis=None)
    again = checks(course.at, {"redis": None})
    before = [await facts.count(f"status.{table}") for table in ("samples", "hours", "changes", "incidents")]
    for _ in range(3):
        await course.record(again)
    assert [
        await facts.count(f"status.{table}") for table in ("samples", "hours", "changes", "incidents")
    ] == before
    assert (await course.get("/services/redis/history"))["samples"] == 3


async def test_a_clock_that_was_ahead_stops_nothing(course: Course):
    await course.minutes(2, redis=1.0)
    right = course.at
    course.at += timedelta(days=1)
    await course.minutes(1, redis=1.0)
    course.at = right
    await course.minutes(3, redis=None)
    assert (await course.get("/services/redis"))["status"] == "down"
    assert (await course.get("/services/redis/history"))["samples"] == 5
    assert len((await course.get("/incidents"))["items"]) == 1


async def test_counting_an_hour_again_changes_nothing(course: Course, raw: asyncpg.Connection):
    await course.minutes(90, redis=4.0)
    hours = await raw.fetch("SELECT * FROM status.hours ORDER BY hour")
    assert [hour["samples"] for hour in hours] == [59, 31]
    await raw.execute(
        "UPDATE status.hours SET samples = 1000, up = 7"
    )  # as a half-done count might leave them
    work = UnitOfWork(course.cairn.database)
    await actions.count_hours(work, START)
    await work.commit()
    await work.close()
    assert await raw.fetch("SELECT * FROM status.hours ORDER BY hour") == hours


async def test_two_workers_at_once(course: Course, facts: Facts):
    await course.minutes(2, redis=None)
    course.at += timedelta(minutes=1)
    found = checks(course.at, {"redis": None})
    await asyncio.gather(*(course.record(found) for _ in range(6)))
    assert await facts.count("status.samples") == 3
    assert await facts.count("status.incidents") == 1


async def test_what_is_old_goes(course: Course, facts: Facts):
    await course.minutes(2, redis=1.0)
    first = course.at
    course.at += timedelta(days=2, minutes=5)
    await course.minutes(1, redis=None)
    await forget(course)
    assert await facts.count("status.samples") == 1
    assert await facts.count("status.hours") == 2
    course.at = first + timedelta(days=90, hours=-1)
    await forget(course)
    assert (await facts.count("status.hours"), await facts.count("status.changes")) == (2, 2)
    course.at = first + timedelta(days=90, hours=1)
    await forget(course)
    assert (await facts.count("status.hours"), await facts.count("status.changes")) == (1, 1)


async def forget(course: Course) -> None:
    course.set_clock()
    work = UnitOfWork(course.cairn.database)
    await FORGET.run(work, {})
    await work.commit()
    await work.close()


async def test_the_job_asks_the_services_once_a_minute(course: Course, facts: Facts):
    """Through the relay, with the program's own probes: the schedule queues it, and one sample each is kept."""
    relay = course.cairn.relay
    await relay._schedule()
    await relay._schedule()
    assert (await facts.jobs()).count("status.sample") == 1
    await relay.run_due()
    assert await facts.count("kernel.outbox", "job = 'status.sample' AND state = 'done'") == 1
    assert await facts.count("status.samples") == 4
    assert (await course.get("/services", status="up"))["total"] == 4
    assert (await course.get("/services", status="not_configured"))["total"] == 9
    assert datetime.fromisoformat((await course.get("/services/jobs"))["checked_at"])
    course.at += timedelta(seconds=61)
    course.set_clock()
    await relay._schedule()
    assert (await facts.jobs()).count("status.sample") == 1
