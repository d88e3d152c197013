"""What happens to a group session, and to those who take part in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


def at(session: object, verb: str) -> str:
    return f"/api/v1/sessions/{session}/{verb}"


async def figures(raw: asyncpg.Connection, beneficiary: UUID) -> tuple[int, datetime | None]:
    row = await raw.fetchrow(
        "SELECT session_count, last_contact_at FROM casework.beneficiaries WHERE id = $1", beneficiary
    )
    return row["session_count"], row["last_contact_at"]


async def test_contact_is_with_who_was_present_or_late(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    begin = clock.now().replace(microsecond=0) - timedelta(hours=3)
    session = await casework.session(None, alice, begin)
    came, late, away = await casework.participants(session, alice, 3)
    (theirs,) = await casework.participants(session, bob, 1)
    for one, status in ((came, "present"), (late, "late"), (away, "absent")):
        answer = await http.put(
            at(session, f"attendance/{one}"), json={"status": status}, headers=alice.headers
        )
        assert answer.status_code == 200, answer.text
    mark = at(session, f"attendance/{theirs}")
    assert (await http.put(mark, json={"status": "present"}, headers=bob.headers)).status_code == 200
    assert (await figures(raw, came))[1] is None
    done = await http.post(at(session, "complete"), json={}, headers=alice.headers)
    assert (done.status_code, done.json()["status"]) == (200, "completed"), done.text
    assert [await figures(raw, one) for one in (came, late, theirs)] == [(1, begin)] * 3
    assert await figures(raw, away) == (1, None)
    body = {"items": [{"beneficiary_id": str(came), "status": "excused"}]}
    await http.put(at(session, "attendance"), json=body, headers=alice.headers)
    await http.put(at(session, f"attendance/{away}"), json={"status": "late"}, headers=alice.headers)
    assert [await figures(raw, one) for one in (came, away)] == [(1, None), (1, begin)]


async def test_nobody_missed_what_somebody_came_to(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice, clock.now() - timedelta(hours=3))
    (amina,) = await casework.participants(session, alice, 1)
    mark = at(session, f"attendance/{amina}")
    await http.put(mark, json={"status": "present"}, headers=alice.headers)
    document = refused(
        await http.post(at(session, "no-show"), json={}, headers=alice.headers), 422, "invalid", "/status"
    )
    assert [problem["code"] for problem in document["errors"]] == ["attendance_conflict"]  # type: ignore[attr-defined]
    await http.put(mark, json={"status": "absent"}, headers=alice.headers)
    missed = await http.post(at(session, "no-show"), json={}, headers=alice.headers)
    assert (missed.status_code, missed.json()["status"]) == (200, "no_show")


async def test_everybody_goes_along_when_it_is_put_off(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice, notes="Cooking.", max_participants=3)
    mine = sorted(await casework.participants(session, alice, 2))
    (theirs,) = await casework.participants(session, bob, 1)
    later = (clock.now() + timedelta(days=9)).replace(microsecond=0)
    answer = await http.post(
        at(session, "reschedule"), json={"scheduled_start": later.isoformat()}, headers=alice.headers
    )
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["participants"], made["max_participants"]) == ([str(one) for one in mine], 3)
    read = await http.get(f"/api/v1/sessions/{made['id']}", headers=bob.headers)
    assert (read.json()["notes"], read.json()["participants"]) == ("Cooking.", [str(theirs)])
    keys = await raw.fetch("SELECT owner_id FROM casework_keys.dek WHERE owner_type = 'session'")
    assert {row["owner_id"] for row in keys} == {session, UUID(made["id"])}
    assert await raw.fetchval("SELECT count(*) FROM casework.attendance") == 6
    assert str(theirs) not in answer.text


async def test_a_group_that_is_deleted_and_restored_keeps_who_takes_part(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    assert (await http.delete(f"/api/v1/sessions/{session}", headers=alice.headers)).status_code == 204
    assert (await http.get(at(session, "attendance"), headers=alice.headers)).status_code == 404
    assert await figures(raw, amina) == (0, None)
    restored = await http.post(at(session, "restore"), headers=alice.headers)
    assert (restored.status_code, restored.json()["participants"]) == (200, [str(amina)]), restored.text
    assert await figures(raw, amina) == (1, None)
