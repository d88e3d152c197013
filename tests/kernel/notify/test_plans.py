"""Every read and every clearing of notifications uses an index on 100,000 rows, and reads little more than it shows."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import product

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.kernel.notify.queries import MARK_ALL, NOTIFICATIONS, OLD, OLD_READ
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO kernel.notifications (id, owner_id, kind, subject_type, subject_id, cause_id, created_at, read_at)
SELECT gen_random_uuid(), md5((n % 500)::text)::uuid, 'accounts.password.changed', 'user', gen_random_uuid(),
       gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 second',
       CASE WHEN n % 10 <> 0 THEN timestamptz '2026-01-01' + n * interval '2 seconds' END
FROM generate_series(1, 100000) n
"""
LONG_AGO = datetime(2026, 1, 1, 0, 1, tzinfo=UTC)


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    await raw.execute("ANALYZE kernel.notifications")
    busy = await raw.fetchval("SELECT owner_id FROM kernel.notifications WHERE read_at IS NULL LIMIT 1")
    return Explaining(raw, busy)


async def test_lists_and_counts(filled: Explaining) -> None:
    caller = Caller(user_id=filled.owner, roles=frozenset({"user"}))
    for unread, counted in product((None, True, False), (True, False)):
        asked = PageRequest(per_page=5, count=counted)
        page = await NOTIFICATIONS.page(filled, caller, asked, {"unread": unread})
        if page.next_cursor:
            asked = PageRequest(per_page=5, cursor=page.next_cursor)
            await NOTIFICATIONS.page(filled, caller, asked, {"unread": unread})
    for plan in filled.plans:
        assert "Seq Scan" not in plan, plan
        assert re.search(r"ix_notifications_(owner|unread)", plan), plan


async def test_the_number_of_unread_ones_reads_only_those(
    filled: Explaining, raw: asyncpg.Connection
) -> None:
    caller = Caller(user_id=filled.owner, roles=frozenset({"user"}))
    asked = PageRequest(per_page=1)
    page = await NOTIFICATIONS.page(filled, caller, asked, {"unread": True})
    assert page.total
    assert "ix_notifications_unread" in filled.plans[0], filled.plans[0]
    assert "ix_notifications_owner" not in filled.plans[0], filled.plans[0]


async def test_marking_and_clearing(filled: Explaining) -> None:
    await filled.rows(OLD_READ, {"before": LONG_AGO})
    await filled.rows(OLD, {"before": LONG_AGO})
    await filled.rows(MARK_ALL, {"caller_id": filled.owner, "at": datetime(2027, 1, 1, tzinfo=UTC)})
    for plan in filled.plans:
        assert "Seq Scan" not in plan, plan
