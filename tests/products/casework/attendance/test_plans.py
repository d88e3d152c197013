"""What is asked of a group uses indexes, however many sessions and beneficiaries there are."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import pytest

from cairn.base import clock
from cairn.kernel.access import Caller
from cairn.products.casework.attendance.queries import EVERYBODY, find
from cairn.products.casework.sessions.queries import IN_THE_WAY, RECOUNTED_OF, SOMEBODY_CAME
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
WITH people AS (
  INSERT INTO casework.beneficiaries (id, dek_id, code, programme_id, status, priority, intensity, gender, name_hidden,
                                      opened_at, session_count, legal_hold, created_by, version, created_at, updated_at)
  SELECT gen_random_uuid(), gen_random_uuid(), 'C-' || n, $1, 'active', 'medium', 1, 'unknown', false, now(), 0, false,
         gen_random_uuid(), 1, now(), now()
  FROM generate_series(1, 20000) n
  RETURNING id, dek_id
), groups AS (
  INSERT INTO casework.sessions (id, programme_id, dek_id, worker_id, created_by, session_type, mode, status, all_day,
                                 scheduled_start, max_participants, version, created_at, updated_at)
  SELECT gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'group', 'in_person',
         'scheduled', false, now() + n * interval '1 minute', 20, 1, now(), now()
  FROM generate_series(1, 20000) n
  RETURNING id
)
INSERT INTO casework.attendance (id, session_id, beneficiary_id, dek_id)
SELECT gen_random_uuid(), g.id, p.id, p.dek_id
FROM (SELECT id, row_number() OVER () AS n FROM groups) g
JOIN (SELECT id, dek_id, row_number() OVER () AS n FROM people) p USING (n)
"""
TABLES = ("attendance", "beneficiaries", "sessions", "dek")


@pytest.mark.parametrize("lock", [False, True])
async def test_no_sequential_scan(
    raw: asyncpg.Connection, cast: Cast, casework: Casework, *, lock: bool
) -> None:
    alice, session, people = await filled(raw, cast, casework)
    asked = Explaining(raw, alice.id)
    row = await find(asked, alice, session, lock=lock)
    assert row is not None
    assert len(row["attending"]) == 3  # type: ignore[arg-type]
    start, end = row["scheduled_start"], row["scheduled_end"]
    await asked.rows(RECOUNTED_OF, {"people": people})
    await asked.rows(SOMEBODY_CAME, {"row_id": session})
    await asked.rows(EVERYBODY, {"row_id": session})
    way = {"row_id": session, "beneficiary_id": None, "worker_id": alice.id, "people": people}
    await asked.rows(IN_THE_WAY, {**way, "start": start, "end": end})
    for plan in asked.plans:
        for table in TABLES:
            assert f"Seq Scan on {table}" not in plan, plan


async def filled(raw: asyncpg.Connection, cast: Cast, casework: Casework) -> tuple[Caller, UUID, list[UUID]]:
    alice = await cast.alice()
    await raw.execute(FILL, await casework.default_programme())
    session = await casework.session(None, alice, clock.now())
    people = await casework.participants(session, alice, 3)
    for table in ("attendance", "beneficiaries", "sessions", "assignments", "memberships"):
        await raw.execute(f"ANALYZE casework.{table}")
    return Caller(user_id=alice.id, roles=frozenset({"user"})), session, people
