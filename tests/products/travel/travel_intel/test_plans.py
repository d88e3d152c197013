"""Every query of travel intel uses an index: thirty thousand entries of three hundred itineraries."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.products.travel.intel_responses import queries as responses
from cairn.products.travel.intel_stats import queries as figures
from cairn.products.travel.travel_intel import queries
from cairn.products.travel.travel_intel.jobs import TO_WARN
from cairn.products.travel.travel_intel.queries import (
    ENTRIES,
    ORDERS,
    OWN,
    THREAD,
    TIDIED,
    VOTES_GONE,
    WARNED,
)
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO travel.itineraries (id, owner_id, title, destination, duration_days, activity_tags, best_season, status,
  visibility, moderation, gps, published_at, version, destination_words, words_a, words_b, words_c, created_at,
  updated_at)
SELECT gen_random_uuid(), gen_random_uuid(), 'x', 'x', 3, '{}', '{}', 'published', 'public', 'visible', false, now(), 1,
  '{}', '{}', '{}', '{}', now(), now() FROM generate_series(1, 300);
INSERT INTO travel.travel_intel (id, itinerary_id, user_id, intel_type, content, severity, safety_related, valid_until,
  status, moderation, response_count, helpful_count, unhelpful_count, warned_at, deleted_at, created_at, updated_at)
SELECT gen_random_uuid(), i.id, ('00000000-0000-0000-0000-' || lpad((n % 50)::text, 12, '0'))::uuid, 'warning', 'x',
  (ARRAY['low', 'medium', 'high', 'critical', NULL])[n % 5 + 1], true,
  CASE WHEN n % 10 = 0 THEN now() + n * interval '1 hour' END, 'open', 'visible', 1, n % 7, n % 3,
  CASE WHEN n % 5 = 3 THEN now() - n * interval '1 hour' END,
  CASE WHEN n % 100 = 0 THEN now() - interval '2 days' END, now() - n * interval '1 minute', now()
FROM travel.itineraries i, generate_series(1, 100) n;
INSERT INTO travel.intel_responses (id, intel_id, user_id, content, created_at, updated_at)
SELECT gen_random_uuid(), id, user_id, 'x', created_at, now() FROM travel.travel_intel;
INSERT INTO travel.votes (id, target_type, target_id, user_id, value, created_at)
SELECT gen_random_uuid(), 'travel_intel', id, gen_random_uuid(), 1, now() FROM travel.travel_intel;
INSERT INTO travel.saves (id, itinerary_id, user_id, created_at)
SELECT gen_random_uuid(), id, gen_random_uuid(), now() FROM travel.itineraries, generate_series(1, 20);
"""
TABLES = ("itineraries", "travel_intel", "intel_responses", "votes", "saves", "blocks")
WATCHED = ("travel_intel", "intel_responses", "votes", "saves")
BOB = Caller(UUID(int=7), roles=frozenset({"user"}))


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    for table in TABLES:
        await raw.execute(f"ANALYZE travel.{table}")
    return Explaining(raw, UUID(int=7))


async def test_no_sequential_scan(filled: Explaining, raw: asyncpg.Connection) -> None:
    row = await raw.fetchrow("SELECT id, itinerary_id FROM travel.travel_intel LIMIT 1")
    assert row is not None
    nobody, now = Caller(), clock.now()
    for caller in (nobody, BOB):
        for sort in ORDERS.values():
            asked = PageRequest(sort=sort, count=False)
            page = await ENTRIES.page(filled, caller, asked, {})
            assert len(page.items) == 20
            further = PageRequest(sort=sort, count=False, cursor=page.next_cursor)
            await ENTRIES.page(filled, caller, further, {})
            await THREAD.page(filled, caller, PageRequest(sort=sort), {"itinerary_id": row["itinerary_id"]})
        for find in (queries.find, queries.find_in_thread):
            await find(filled, caller, row["id"])
        await figures.find(filled, caller, row["itinerary_id"])
        await responses.page(filled, caller, PageRequest(), row["id"])
    await OWN.page(filled, BOB, PageRequest(per_page=5), {})
    await filled.rows(WARNED, {"caller_id": UUID(int=7), "since": now})
    await filled.rows(TO_WARN, {"intel_id": row["id"], "after": UUID(int=0)})
    async with raw.transaction():
        await filled.rows(VOTES_GONE, {"intel_id": row["id"]})
        await filled.rows(TIDIED, {"before": now})
    assert len(filled.plans) > 25
    for plan in filled.plans:
        for table in WATCHED:
            assert f"Seq Scan on {table}" not in plan, plan
