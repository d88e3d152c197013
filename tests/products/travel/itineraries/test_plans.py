"""Every list of itineraries finds its rows by an index, on 50,000 of them."""

from __future__ import annotations

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.kernel.search import Search
from cairn.products.travel.itineraries.queries import FEATURED, LISTED, MINE, SEARCHED_ITINERARIES, SEEN
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO travel.itineraries (id, owner_id, title, destination, duration_days, country, activity_tags, difficulty,
    best_season, status, visibility, moderation, gps, published_at, featured_at, featured_until, version,
    destination_words, words_a, words_b, words_c, created_at, updated_at)
SELECT gen_random_uuid(), md5((n % 1000)::text)::uuid, 'Trip ' || n, 'Town' || n % 5000, 1 + n % 365,
       chr(65 + n % 26) || chr(65 + n / 26 % 26), ARRAY['tag' || n % 900],
       CASE WHEN n % 2 = 0 THEN 'easy' ELSE 'expert' END, '{}', CASE WHEN n % 50 = 0 THEN 'draft' ELSE 'published' END,
       'public', 'visible', n % 3 = 0, timestamptz '2026-01-01' + n * interval '1 second',
       CASE WHEN n % 500 = 1 THEN now() - n * interval '1 second' END,
       CASE WHEN n % 500 = 1 THEN now() + interval '9 days' END, 1, ARRAY['town' || n % 5000],
       ARRAY['trip', 'word' || n % 5000], '{}', '{}', timestamptz '2026-01-01' + n * interval '1 second', now()
FROM generate_series(1, 50000) n;
INSERT INTO travel.itinerary_stats (itinerary_id, trend, rating_bayes, safety_score, view_count, women_state)
SELECT id, CASE WHEN n % 2 = 0 THEN n / 11.0 END, CASE WHEN n % 3 > 0 THEN 1 + n / 250.0 END,
       CASE WHEN n % 5 > 2 THEN round(1 + n / 250.0, 2) END, n, CASE WHEN n < 10 THEN 'women_safe' ELSE 'unrated' END
FROM (SELECT id, abs(hashtext(title)) % 1000 AS n FROM travel.itineraries) AS made;
INSERT INTO accounts.users (id, email, email_key, username, username_key, roles, state, created_at, updated_at)
SELECT md5(n::text)::uuid, n || '@example.com', n || '@example.com', 'u' || n, 'u' || n, '{user}', 'active', now(),
       now() FROM generate_series(0, 999) n;
INSERT INTO travel.saves (id, itinerary_id, user_id, created_at)
SELECT gen_random_uuid(), id, md5((abs(hashtext(title)) % 1000)::text)::uuid, now() FROM travel.itineraries LIMIT 20000;
INSERT INTO travel.safety_ratings (id, itinerary_id, user_id, overall_safety_score, rating_type, basis, anonymous,
    verified_experience, status, created_at, updated_at)
SELECT gen_random_uuid(), id, md5((abs(hashtext(title)) % 1000)::text)::uuid, 4, 'overall', 'visited', false, false,
       'visible', now(), now() FROM travel.itineraries LIMIT 20000;
INSERT INTO travel.blocks (id, blocker_id, blocked_id, created_at)
SELECT gen_random_uuid(), md5(n::text)::uuid, md5((n + 1)::text)::uuid, now() FROM generate_series(0, 998) n;
"""
TABLES = ("travel.itineraries", "travel.itinerary_stats", "accounts.users", "travel.saves", "travel.safety_ratings",
          "travel.blocks")  # fmt: skip
ORDERS = [("published_at", True), ("published_at", False), ("created_at", True), ("trend", True), ("rating", True),
          ("safety", True), ("views", True)]  # fmt: skip
FILTERS: list[dict[str, object]] = [
    {"country": "AB"}, {"activity": ["tag7"]}, {"destination": "'town77':*"}, {"search": "word77"},
    {"women_safe": False}, {"gps": True}, {"difficulty": "easy"}, {"min_days": 10, "max_days": 20},
    {"activity": ["tag7"], "destination": "'town7':*", "difficulty": "easy"},
]  # fmt: skip


async def test_lists_read_no_table_whole(filled: Explaining) -> None:
    """`Seq Scan` of blocks and people is no reading of many: those tables have a thousand rows here."""
    owner = Caller(user_id=filled.owner, roles=frozenset({"user"}))
    for caller in (ANONYMOUS, owner):
        for name, falling in ORDERS:
            asked = PageRequest(sort=(SortKey(name, falling),), count=False)
            first = await LISTED.page(filled, caller, asked, {})
            assert len(first.items) == 20
            following = PageRequest(sort=asked.sort, count=False, cursor=first.next_cursor)
            assert len((await LISTED.page(filled, caller, following, {})).items) == 20
        for filters in FILTERS:
            await LISTED.page(filled, caller, PageRequest(count=False), {"author": None, **filters})
        await LISTED.page(filled, caller, PageRequest(count=False), {"author": filled.owner})
        await FEATURED.page(filled, caller, PageRequest(count=False), {})
        await SEEN.find(filled, caller, filled.owner)
        await Search([SEARCHED_ITINERARIES]).page(filled, caller, "word77", [], PageRequest())
    for filters in ({}, {"status": "draft"}, {"search": "trip"}):
        assert (await MINE.page(filled, owner, PageRequest(count=False), filters)).items
    assert len(filled.plans) > 50
    for plan in filled.plans:
        for table in ("itineraries", "itinerary_stats", "saves", "safety_ratings"):
            assert f"Seq Scan on {table}" not in plan, plan


async def test_orders_by_stats_begin_in_their_index(filled: Explaining) -> None:
    """Also behind a cursor: the bound of the first column leads there."""
    for name in ("trend", "rating", "safety", "views"):
        asked = PageRequest(sort=(SortKey(name, descending=True),), count=False)
        page = await LISTED.page(filled, ANONYMOUS, asked, {})
        await LISTED.page(
            filled, ANONYMOUS, PageRequest(sort=asked.sort, count=False, cursor=page.next_cursor), {}
        )
        first, following = filled.plans[-2:]
        for plan in (first, following):
            assert "Index Scan Backward using ix_itinerary_stats_" in plan, plan
            assert "Sort" not in plan, plan
        assert "Index Cond: (" in following.partition("ix_itinerary_stats_")[2].split("->")[0], following


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    for table in TABLES:
        await raw.execute(f"ANALYZE {table}")
    owner = await raw.fetchval("SELECT owner_id FROM travel.itineraries WHERE status = 'draft' LIMIT 1")
    return Explaining(raw, owner)
