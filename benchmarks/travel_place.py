"""Travel's rows for the benchmarks, made in the database by SQL: the same every time."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import asyncpg

ITINERARIES, PEOPLE, RATINGS_EACH, GROUPS = 50_000, 1_000, 4, 2_000
_PEOPLE: Final = """
INSERT INTO accounts.users (id, email, email_key, username, username_key, full_name, roles, state, created_at,
  updated_at)
SELECT md5('person' || n)::uuid, n || '@example.com', n || '@example.com', 'person' || n, 'person' || n, 'Person ' || n,
       '{user}', 'active', timestamptz '2025-01-01' + n * interval '1 hour', timestamptz '2025-01-01'
FROM generate_series(1, $1::int) n
"""
_ITINERARIES: Final = """
INSERT INTO travel.itineraries (
  id, owner_id, title, destination, duration_days, description, tagline, country, activity_tags, difficulty,
  best_season, status, visibility, moderation, gps, published_at, version, destination_words, words_a, words_b, words_c,
  created_at, updated_at)
SELECT md5('trip' || n)::uuid, md5('person' || 1 + n % $2::int)::uuid, 'Trip ' || n || ' to ' || place.name, place.name,
       1 + n % 21, 'Day by day through ' || place.name, 'A walk', place.country,
       ARRAY[(ARRAY['hiking', 'food', 'diving', 'museums'])[1 + n % 4], (ARRAY['nature', 'city'])[1 + n % 2]],
       (ARRAY['easy', 'moderate', 'difficult'])[1 + n % 3], '{}',
       CASE WHEN n % 20 = 0 THEN 'draft' ELSE 'published' END,
       'public', 'visible', false, at.at, 1, string_to_array(lower(place.name), ' '),
       string_to_array('trip ' || n || ' to ' || lower(place.name), ' '), ARRAY['walk', 'a'],
       string_to_array('day by day through ' || lower(place.name), ' '), at.at, at.at
FROM generate_series(1, $1::int) n
CROSS JOIN LATERAL (SELECT 'Place' || n % 500 || ' Region' || n % 40 AS name, (ARRAY['NP', 'JP', 'FR', 'PE'])[1 + n % 4]
                    AS country) place
CROSS JOIN LATERAL (SELECT timestamptz '2026-01-01' + n * interval '5 minutes' AS at) at
"""
_STATS: Final = """
INSERT INTO travel.itinerary_stats (itinerary_id, view_count, rating_count, rating_sum, rating_bayes, safety_score,
  safety_n, women_state, trend)
SELECT md5('trip' || n)::uuid, n % 977, $2::int, $2::int * 4, 3 + (n % 200) / 100.0, 3 + (n % 190) / 100.0, $2::int,
       CASE WHEN n % 7 = 0 THEN 'women_safe' ELSE 'unrated' END, n % 10007 / 10.0
FROM generate_series(1, $1::int) n
"""
_RATINGS: Final = """
INSERT INTO travel.safety_ratings (id, itinerary_id, user_id, overall_safety_score, rating_type, basis, anonymous,
  verified_experience, status, created_at, updated_at)
SELECT md5('rating' || n || '.' || k)::uuid, md5('trip' || n)::uuid, md5('person' || 1 + (n + k) % $3::int)::uuid,
       1 + (n + k) % 5, 'overall', 'visited', false, false, 'visible',
       timestamptz '2026-02-01' + n * interval '1 minute', timestamptz '2026-02-01'
FROM generate_series(1, $1::int) n CROSS JOIN generate_series(1, $2::int) k
"""
_DAYS: Final = """
INSERT INTO travel.activity_days (day, itinerary_id, points, helpful, unhelpful)
SELECT (now() AT TIME ZONE 'UTC')::date - k, md5('trip' || n)::uuid, 1 + (n * k) % 17, n % 3, n % 2
FROM generate_series(1, $1::int) n CROSS JOIN generate_series(0, 9) k WHERE n % 10 = k
"""
_GROUPS: Final = """
INSERT INTO travel.travel_groups (id, organizer_id, name, destination, country, starts_on, ends_on, max_members,
  member_count, interests, languages, pace, eligibility, join_policy, listing, status, destination_words, created_at,
  updated_at)
SELECT md5('group' || n)::uuid, md5('person' || 1 + n % $2::int)::uuid, 'Group ' || n, 'Place' || n % 500, 'NP',
       current_date + 10 + n % 90, current_date + 20 + n % 90, 10, 1, ARRAY['hiking', 'food'], ARRAY['en'], 'moderate',
       'open', 'open', 'public_card', 'active', ARRAY['place' || n % 500], now(), now()
FROM generate_series(1, $1::int) n
"""
_MEMBERS: Final = """
INSERT INTO travel.group_members (id, group_id, user_id, state, role, joined_at, changed_at, created_at, updated_at)
SELECT md5('member' || n)::uuid, md5('group' || n)::uuid, md5('person' || 1 + n % $2::int)::uuid, 'active', 'organizer',
       now(), now(), now(), now()
FROM generate_series(1, $1::int) n
"""


async def fill(dsn: str, itineraries: int = ITINERARIES) -> None:
    """So many itineraries with their ratings and days, and people and groups in proportion."""
    share = itineraries / ITINERARIES
    people, groups = max(50, round(PEOPLE * share)), max(50, round(GROUPS * share))
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(_PEOPLE, people)
        await connection.execute(_ITINERARIES, itineraries, people)
        await connection.execute(_STATS, itineraries, RATINGS_EACH)
        await connection.execute(_RATINGS, itineraries, RATINGS_EACH, people)
        await connection.execute(_DAYS, itineraries)
        await connection.execute(_GROUPS, groups, people)
        await connection.execute(_MEMBERS, groups, people)
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


async def some_ids(dsn: str, most: int = 300) -> list[UUID]:
    """Itineraries that everybody may read."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT id FROM travel.itineraries WHERE status = 'published' ORDER BY id LIMIT $1", most
        )
        return [row["id"] for row in rows]
    finally:
        await connection.close()
