"""`cairn seed --product casework`: believable, the same every time, sealed under keys that are not, and unrecorded."""

from __future__ import annotations

import time
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.product.demo import demo_id
from cairn.kernel.settings import Settings
from cairn.products.casework.beneficiaries.models import SEALED
from cairn.products.casework.case_notes.queries import digest_of
from cairn.products.casework.seed_people import OFFICER, TEAMS
from cairn.products.casework.seed_records import DAYS, PEOPLE, Organisation, organisation
from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
TABLES = (
    "programmes", "teams", "memberships", "beneficiaries", "blind_index", "assignments", "sessions", "attendance",
    "case_notes", "consents", "consent_changes",
)  # fmt: skip
TODAY = date(2026, 11, 21)


async def counts(raw: asyncpg.Connection) -> dict[str, int]:
    found = {
        table: await raw.fetchval(f"SELECT count(*) FROM casework.{table}")  # noqa: S608
        for table in TABLES
    }
    return {**found, "dek": await raw.fetchval("SELECT count(*) FROM casework_keys.dek")}


@pytest.fixture
async def seeded(cairn: wiring.Cairn, settings: Settings) -> int:
    return await wiring.seed(settings, "casework")


async def test_twice_is_once(cairn: wiring.Cairn, settings: Settings, raw: asyncpg.Connection) -> None:
    begun = time.monotonic()
    assert await wiring.seed(settings, "casework") == sum((await counts(raw)).values())
    assert time.monotonic() - begun < 20
    before = await counts(raw)
    assert await wiring.seed(settings, "casework") == 0
    assert await counts(raw) == before
    assert (before["programmes"], before["teams"], before["beneficiaries"]) == (2, len(TEAMS), PEOPLE)
    assert 15 * PEOPLE < before["sessions"] < 30 * PEOPLE
    assert await raw.fetchval("SELECT count(*) FROM casework.access_events") == 0


async def test_everything_occurs(seeded: int, raw: asyncpg.Connection) -> None:
    wanted = {
        "beneficiaries": (
            "status = 'intake'", "status = 'active'", "status = 'on_hold'", "status = 'closed'", "name_hidden",
            "voided_at IS NOT NULL", "legal_hold", "team_id IS NULL", "first_name IS NOT NULL AND last_name IS NULL",
            "date_of_birth IS NULL", "priority = 'urgent'", "last_contact_at IS NOT NULL",
        ),
        "sessions": (
            "status = 'scheduled' AND scheduled_start > now()", "status = 'completed'", "status = 'no_show'",
            "status = 'cancelled'", "status = 'rescheduled' AND rescheduled_to_id IS NOT NULL", "all_day",
            "beneficiary_id IS NULL AND status = 'completed'", "beneficiary_id IS NULL AND status = 'scheduled'",
        ),
        "attendance": ("status IS NULL", "status = 'excused'", "reason IS NOT NULL", "remark IS NOT NULL"),
        "case_notes": ("signed_at IS NULL", "amends_id IS NOT NULL", "confidentiality = 'author_only'"),
        "consents": (
            "state = 'given'", "state = 'requested'", "state = 'withdrawn'", "state = 'refused'",
            "given_by = 'guardian' AND giver_name IS NOT NULL", "recipients <> '{}'",
        ),
        "assignments": ("role = 'support'", "role = 'primary' AND ends_at IS NOT NULL"),
        "memberships": tuple(f"role = '{role}'" for role in ("worker", "supervisor", "manager", "dpo")),
    }  # fmt: skip
    for table, conditions in wanted.items():
        for condition in conditions:
            sql = f"SELECT count(*) FROM casework.{table} WHERE {condition}"  # noqa: S608
            assert await raw.fetchval(sql), (table, condition)
    orphans = (
        "SELECT count(*) FROM casework.beneficiaries b WHERE NOT EXISTS (SELECT FROM casework.assignments a"
        " WHERE a.beneficiary_id = b.id AND a.role = 'primary' AND a.ends_at IS NULL)"
    )
    assert await raw.fetchval(orphans) == 3


async def test_what_is_counted_is_what_is_there(seeded: int, raw: asyncpg.Connection) -> None:
    """As the product itself counts it."""
    wrong = (
        "SELECT b.id FROM casework.beneficiaries b WHERE (session_count, last_contact_at) IS DISTINCT FROM ("
        " (SELECT count(*) FROM casework.sessions s WHERE s.beneficiary_id = b.id)"
        " + (SELECT count(*) FROM casework.attendance a WHERE a.beneficiary_id = b.id),"
        " greatest((SELECT max(actual_start) FROM casework.sessions s WHERE s.beneficiary_id = b.id"
        "   AND s.status = 'completed'), (SELECT max(s.actual_start) FROM casework.attendance a"
        "   JOIN casework.sessions s ON s.id = a.session_id WHERE a.beneficiary_id = b.id"
        "   AND a.status IN ('present', 'late'))))"
    )
    assert await raw.fetch(wrong) == []
    outside = (
        "SELECT s.id FROM casework.sessions s JOIN casework.beneficiaries b ON b.id = s.beneficiary_id"
        " WHERE s.scheduled_start < b.opened_at OR s.scheduled_start > b.closed_at"
    )
    assert await raw.fetch(outside) == []


async def test_its_people_read_what_is_sealed(
    seeded: int, http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    """Somebody with the supervisor's standing: by name, with the signed notes as they were signed."""
    alice, made = await cast.alice(), organisation(clock.now().date())
    await casework.member(alice, "supervisor", team=demo_id(f"team {TEAMS[0].name}"))
    person = next(
        row for row in made.beneficiaries
        if row["team_id"] == demo_id(f"team {TEAMS[0].name}") and not row["name_hidden"] and not row["voided_at"]
    )  # fmt: skip
    found = (await http.get(f"/api/v1/beneficiaries/{person['id']}", headers=alice.headers)).json()
    shown = [name for name in SEALED if name in person and name != "disabilities"]
    assert {name: found[name] for name in shown} == {name: person[name] for name in shown}
    assert found["disabilities"] == (person["disabilities"] or [])
    searched = await http.get(
        "/api/v1/beneficiaries", params={"search": person["first_name"]}, headers=alice.headers
    )
    assert person["code"] in {one["code"] for one in searched.json()["items"]}
    stored = {
        row["id"]: row["digest"] for row in await raw.fetch("SELECT id, digest FROM casework.case_notes")
    }
    assert stored == {row["id"]: digest_of(row) if row["signed_at"] else None for row in made.held.case_notes}


@pytest.mark.unit
def test_the_rows_are_the_same_for_the_same_day() -> None:
    one, other = organisation(TODAY), organisation(TODAY)
    assert one == other
    for rows in tables(one):
        assert len({row["id"] for row in rows}) == len(rows)
    assert {row["user_id"] for row in one.memberships if row["role"] == "dpo"} == {demo_id(OFFICER)}
    past = [cast("datetime", row["scheduled_start"]).date() for row in one.held.sessions]
    assert min(past) >= TODAY - timedelta(days=DAYS)
    assert max(past) <= TODAY + timedelta(days=60)


@pytest.mark.unit
@pytest.mark.parametrize(
    "today", [date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2026, 3, 29)]
)
def test_it_can_be_told_on_any_day(today: date) -> None:
    made = organisation(today)
    in_force: dict[UUID, int] = {}
    for row in made.assignments:
        if row["role"] == "primary" and row["ends_at"] is None:
            whose = cast("UUID", row["beneficiary_id"])
            in_force[whose] = in_force.get(whose, 0) + 1
    assert set(in_force.values()) == {1}
    assert len(made.beneficiaries) - len(in_force) == 3


def tables(made: Organisation) -> list[list[dict[str, object]]]:
    own = [getattr(made, one.name) for one in fields(made) if one.name != "held"]
    return own + [getattr(made.held, one.name) for one in fields(made.held)]
