"""The notes on a session are found by index, however many there are on others."""

from __future__ import annotations

import asyncpg
import pytest

from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.products.casework.case_notes.queries import LISTED
from tests.builders.casework import Casework
from tests.plans import Explaining
from tests.products.casework.case_notes.conftest import Case

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
WITH others AS (
  INSERT INTO casework.sessions (id, programme_id, dek_id, beneficiary_id, worker_id, created_by, session_type, mode,
                                 status, all_day, scheduled_start, version, created_at, updated_at)
  SELECT gen_random_uuid(), programme_id, dek_id, beneficiary_id, worker_id, created_by, 'visit', 'home', 'cancelled',
         false, now() + n * interval '1 minute', 1, now(), now()
  FROM casework.sessions, generate_series(1, 2000) n
  RETURNING id, dek_id
)
INSERT INTO casework.case_notes (id, session_id, dek_id, kind, confidentiality, written_by, version, created_at,
                                 updated_at, body, salt, signed_at, signed_by, digest)
SELECT gen_random_uuid(), id, dek_id, 'general', 'team', $1, 1, now(), now(), '\\x00', '\\x00', now(), $1, '\\x00'
FROM others, generate_series(1, 10)
"""


async def test_no_sequential_scan(case: Case, casework: Casework, raw: asyncpg.Connection) -> None:
    await raw.execute(FILL, case.alice.id)
    note = await casework.note(case.session, case.alice, signed=True)
    await casework.note(case.session, case.alice, signed=True, amends_id=note)
    for table in ("sessions", "case_notes"):
        await raw.execute(f"ANALYZE casework.{table}")
    asked = Explaining(raw, case.alice.id)
    filters = {"session_id": case.session, "supervises": False}
    page = await LISTED.page(asked, Caller(user_id=case.alice.id), PageRequest(), filters)
    assert [list(row["amended_by"]) for row in page.items if row["id"] == note] == [[page.items[0]["id"]]]
    assert page.total == 2
    (plan,) = asked.plans
    assert "Seq Scan on case_notes" not in plan, plan
    assert "ix_case_notes_session" in plan, plan
