"""Every query of status uses an index: three months of thirteen services, and a hundred thousand incidents."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import ANONYMOUS
from cairn.products.status.incidents.queries import INCIDENTS, OPEN, OPEN_COUNT, SHOWN, WATCHED_OPEN
from cairn.products.status.services.queries import CHANGES, DAYS, HOURS, OLD, RECENT_SAMPLES
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
NOW = datetime(2026, 6, 1, tzinfo=UTC)
FILL = """
INSERT INTO status.hours (service, hour, samples, up, latencies)
SELECT 's' || s, timestamptz '2026-06-01' - n * interval '1 hour', 60, 60, array_fill(2, ARRAY[27])
FROM generate_series(1, 13) s, generate_series(1, 4400) n;
INSERT INTO status.samples (service, at, up, latency_ms)
SELECT 's' || s, timestamptz '2026-06-01' - n * interval '1 minute', true, 1
FROM generate_series(1, 13) s, generate_series(1, 2880) n;
INSERT INTO status.changes (id, service, at, before, after)
SELECT gen_random_uuid(), 's' || n % 13, timestamptz '2026-06-01' - n * interval '1 minute', 'up', 'down'
FROM generate_series(1, 50000) n;
INSERT INTO status.incidents (id, title, state, impact, services, watched, started_at, resolved_at, created_at,
                              updated_at)
SELECT gen_random_uuid(), 'x', CASE WHEN n % 1000 = 0 THEN 'monitoring' ELSE 'resolved' END,
       CASE WHEN n % 500 = 0 THEN 'critical' ELSE 'minor' END, ARRAY['s' || n % 300], NULL,
       timestamptz '2026-06-01' - n * interval '1 minute',
       CASE WHEN n % 1000 = 0 THEN NULL ELSE timestamptz '2026-06-01' END, now(),
       timestamptz '2026-06-01' - n * interval '1 minute'
FROM generate_series(1, 100000) n;
INSERT INTO status.incident_updates (id, incident_id, state, message, created_at)
SELECT gen_random_uuid(), id, state, 'x', started_at FROM status.incidents;
"""
TABLES = ("hours", "samples", "changes", "incidents", "incident_updates")


async def test_no_sequential_scan(filled: Explaining):
    asked = [
        (HOURS, {"name": "s7", "start": NOW - timedelta(days=7), "end": NOW}),
        (CHANGES, {"name": "s7", "start": NOW - timedelta(days=7), "end": NOW}),
        (DAYS, {"start": NOW - timedelta(days=7)}), (RECENT_SAMPLES, {"start": NOW - timedelta(hours=2)}),
        (WATCHED_OPEN, {}), (OPEN, {}), (OPEN_COUNT, {}), (SHOWN, {"start": NOW - timedelta(days=1)}),
        *((statement, {"before_instant": NOW - timedelta(days=180)}) for statement in OLD.values()),
    ]  # fmt: skip
    for statement, values in asked:
        await filled.rows(statement, values)
    for sort in ("started_at", "updated_at"):
        for falling in (False, True):
            page = PageRequest(sort=(SortKey(sort, descending=falling),), count=False)
            await INCIDENTS.page(filled, ANONYMOUS, page, {})
    for filters in ({"state": "monitoring"}, {"impact": "critical"}, {"service": ["s7"]}, {"open": True}):
        await INCIDENTS.page(filled, ANONYMOUS, PageRequest(count=False), filters)
    await INCIDENTS.find(filled, ANONYMOUS, filled.owner)
    assert len(filled.plans) > 18
    for plan in filled.plans:
        assert "Seq Scan" not in plan, plan


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    for table in TABLES:
        await raw.execute(f"ANALYZE status.{table}")
    return Explaining(raw, UUID(int=0))
