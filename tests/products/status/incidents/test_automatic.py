"""Incidents that probes open and close."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import pytest
from sqlalchemy import text

from cairn.base.ids import new_id
from cairn.kernel.db.statements import Statement
from cairn.products.status.incidents import actions as by_hand_and_by_probes
from cairn.products.status.services import actions
from tests.cast import Cast
from tests.facts import Facts
from tests.products.status.course import START, Course, checks, spelled

pytestmark = pytest.mark.integration


async def incidents(course: Course, **asked: str) -> list[dict]:
    return (await course.get("/incidents", **asked))["items"]


async def test_three_failures_open_one_and_three_successes_close_it(course: Course, facts: Facts):
    await course.minutes(2, redis=None)
    await course.minutes(1, redis=1.0)
    await course.minutes(2, redis=None)
    assert await incidents(course) == []
    await course.minutes(1, redis=None)
    assert course.tags == {"services", "incidents"}
    (opened,) = await incidents(course)
    assert (opened["title"], opened["state"], opened["impact"]) == (
        "Redis does not answer",
        "investigating",
        "minor",
    )
    assert (opened["services"], opened["automatic"]) == (["redis"], True)
    assert opened["started_at"] == spelled(START + timedelta(minutes=4)), "the first of the failures in a row"
    assert opened["created_at"].startswith("2026-03-02T10:06:00")
    assert (opened["resolved_at"], len(opened["updates"])) == (None, 1)
    await course.minutes(20, redis=None)
    await course.minutes(2, redis=1.0)
    await course.minutes(1, redis=None)
    await course.minutes(2, redis=1.0)
    assert [incident["state"] for incident in await incidents(course)] == ["investigating"]
    await course.minutes(1, redis=1.0)
    assert course.tags == {"services", "incidents", f"incident:{opened['id']}"}
    (closed,) = await incidents(course)
    assert (closed["id"], closed["state"]) == (opened["id"], "resolved")
    assert (
        spelled(START + timedelta(minutes=32))[:19] == closed["resolved_at"][:19] == closed["updated_at"][:19]
    )
    assert [update["state"] for update in closed["updates"]] == ["investigating", "resolved"]
    assert [update["message"] for update in closed["updates"]] == [
        "Redis failed three checks in a row. It is checked every minute.",
        "Redis passed three checks in a row.",
    ]
    assert await facts.events() == ["status.incident.opened", "status.incident.updated"]


async def test_each_service_has_its_own_and_the_next_outage_another(course: Course):
    await course.minutes(3, redis=None, postgresql=None, kong=1.0)
    assert {(each["services"][0], each["impact"]) for each in await incidents(course)} == {
        ("redis", "minor"), ("postgresql", "major"),
    }  # fmt: skip
    await course.minutes(3, redis=1.0, postgresql=None, kong=1.0)
    await course.minutes(3, redis=None, postgresql=None, kong=1.0)
    assert len(await incidents(course, service="redis")) == 2
    assert len(await incidents(course, open="true")) == 2
    assert by_hand_and_by_probes._OPEN._value.get() == 2


async def test_a_service_that_is_not_watched_any_more_is_no_incident(course: Course):
    await course.minutes(3, redis=None)
    await course.minutes(1, redis="not_configured")
    assert [each["state"] for each in await incidents(course)] == ["resolved"]
    await course.minutes(5, redis="not_configured")
    assert (await course.get("/services/redis/history"))["samples"] == 3


async def test_what_people_opened_no_probe_closes(course: Course, cast: Cast):
    ada = await cast.ada()
    new = {"title": "Slow", "message": "We are looking.", "services": ["redis"]}
    await course.http.post("/api/v1/incidents", json=new, headers=ada.headers)
    await course.minutes(5, redis=1.0)
    (by_hand,) = await incidents(course)
    assert (by_hand["state"], by_hand["automatic"]) == ("investigating", False)


async def test_people_may_say_more_about_one_and_resolve_it(course: Course, cast: Cast):
    ada = await cast.ada()
    await course.minutes(3, redis=None)
    (opened,) = await incidents(course)
    said = {"state": "resolved", "message": "It is over."}
    where = f"/api/v1/incidents/{opened['id']}/updates"
    assert (await course.http.post(where, json=said, headers=ada.headers)).status_code == 201
    await course.minutes(1, redis=None)  # which it is not: the probes say so
    assert [each["state"] for each in await incidents(course)] == ["investigating", "resolved"]


async def opens_one(course: Course, facts: Facts) -> None:
    """The third failure, found by eight workers a moment apart: one incident, and nobody fails."""
    await course.minutes(2, redis=None)
    course.at += timedelta(minutes=1)
    moments = [course.at + timedelta(milliseconds=number) for number in range(8)]
    records = (course.record(checks(at, {"redis": None})) for at in moments)
    outcomes = await asyncio.gather(*records, return_exceptions=True)
    assert outcomes == [None] * 8
    assert await facts.count("status.incidents") == 1
    assert await facts.count("status.incident_updates") == 1


async def test_workers_that_race_open_one(course: Course, facts: Facts):
    await opens_one(course, facts)


async def test_without_their_lock_they_would_not(
    course: Course, facts: Facts, monkeypatch: pytest.MonkeyPatch
):
    """The mutant. Even then the index lets no second one in: a worker fails instead."""
    monkeypatch.setattr(actions, "ONE_SAMPLER", Statement(text("SELECT 1")))
    with pytest.raises(AssertionError):
        for _ in range(20):
            await opens_one(course, facts)
            await course.minutes(3, redis=1.0)
    assert await facts.count("status.incidents", "resolved_at IS NULL") <= 1


async def test_the_database_keeps_one_open_incident_of_a_service(course: Course, raw: asyncpg.Connection):
    insert = (
        "INSERT INTO status.incidents (id, title, state, impact, services, watched, started_at, created_at, updated_at)"
        " VALUES ($1, 'twin', 'investigating', 'minor', '{redis}', 'redis', now(), now(), now())"
    )
    await course.minutes(3, redis=None)
    with pytest.raises(asyncpg.UniqueViolationError):
        await raw.execute(insert, new_id())
