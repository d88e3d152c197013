"""Safety where itineraries are listed: filters, and orders."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.ratings import account, rating, recomputed, travellers, warning
from tests.builders.travel import itinerary
from tests.cast import Cast

Found = Callable[[str], Awaitable[list[str]]]


@pytest.fixture
async def found(http: httpx.AsyncClient, raw: asyncpg.Connection) -> Found:
    """The ids that the list shows, as of now."""

    async def ask(query: str) -> list[str]:
        answer = await http.get(f"/api/v1/itineraries?{query}")
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]

    return ask


@pytest.fixture
async def alice_id(cast: Cast) -> UUID:
    return (await cast.alice()).id


async def rated(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, score: int, count: int = 3
) -> None:
    for _ in range(count):
        await rating(raw, trail, await account(raw), overall_safety_score=score)
    await recomputed(cairn, raw, trail)


async def test_case_18_min_safety_score_leaves_out_what_has_none(
    cairn: wiring.Cairn, raw: asyncpg.Connection, alice_id: UUID, found: Found
) -> None:
    unrated, few, good, bad = [await itinerary(raw, alice_id) for _ in range(4)]
    await rated(cairn, raw, few, 5, 2)
    await rated(cairn, raw, good, 5)
    await rated(cairn, raw, bad, 1)
    assert set(await found("min_safety_score=1")) == {str(good), str(bad)}
    assert await found("min_safety_score=3.5") == [str(good)]
    assert set(await found("")) == {str(one) for one in (unrated, few, good, bad)}
    assert (await found("sort=safest"))[:2] == [str(good), str(bad)]


async def crowd(raw: asyncpg.Connection, trail: UUID, score: int) -> None:
    """Two hundred attested accounts of yesterday, who all say the same."""
    now = clock.now()
    await raw.execute(
        "WITH crowd AS (INSERT INTO accounts.users (id, email, email_key, username, username_key, password_hash,"
        " roles, state, created_at, updated_at) SELECT gen_random_uuid(), n || '@example.org', n || '@example.org',"
        " 'crowd' || n, 'crowd' || n, 'x', '{user}', 'active', $2::timestamptz - interval '1 day', $2"
        " FROM generate_series(1, 200) AS n RETURNING id), attested AS (INSERT INTO travel.attestations (id, user_id,"
        " kind, level, provider, issued_at, created_at, updated_at) SELECT gen_random_uuid(), id, 'gender_self',"
        " 'basic', 'tests', $2, $2, $2 FROM crowd) INSERT INTO travel.safety_ratings (id, itinerary_id, user_id,"
        " overall_safety_score, women_safety_score, rating_type, basis, anonymous, verified_experience, status,"
        " created_at, updated_at) SELECT gen_random_uuid(), $1, id, $3, $3, 'overall', 'visited', false, true,"
        " 'visible', $2, $2 FROM crowd",
        trail, now, score,
    )  # fmt: skip


async def test_case_19_a_crowd_of_young_accounts_moves_no_list(
    cairn: wiring.Cairn, raw: asyncpg.Connection, alice_id: UUID, found: Found, http: httpx.AsyncClient
) -> None:
    best, pushed = await itinerary(raw, alice_id), await itinerary(raw, alice_id)
    await travellers(raw, best, 5)
    await rated(cairn, raw, best, 5)
    await rated(cairn, raw, pushed, 3)
    asked = ("sort=top_rated", "sort=safest", "women_safe=true", "min_safety_score=4")
    before = [await found(query) for query in asked]
    safety = [(await http.get(f"/api/v1/itineraries/{one}/safety")).json() for one in (best, pushed)]
    await crowd(raw, pushed, 5)
    await recomputed(cairn, raw, pushed)
    assert [await found(query) for query in asked] == before
    for one, then in zip((best, pushed), safety, strict=True):
        now = (await http.get(f"/api/v1/itineraries/{one}/safety")).json()
        for part in ("safety", "women_safe"):
            del now[part]["as_of"], then[part]["as_of"]
        assert now["women_safe"]["state"] == ("women_safe" if one == best else "provisional")
        then["women_safe"]["state"] = now["women_safe"]["state"]  # a crowd makes `provisional` of `unrated`
        then["safety"]["n_eff"] = now["safety"]["n_eff"]
        assert now == then


async def test_case_20_a_warning_takes_it_out_of_the_women_safe(
    cairn: wiring.Cairn, raw: asyncpg.Connection, alice_id: UUID, found: Found
) -> None:
    trail = await itinerary(raw, alice_id)
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    assert (await found("women_safe=true"), await found("women_safe=false")) == ([str(trail)], [])
    young = await warning(raw, trail, await account(raw, days=1))
    await recomputed(cairn, raw, trail)
    assert await found("women_safe=true") == [str(trail)]
    await warning(raw, trail, await account(raw))
    await recomputed(cairn, raw, trail)
    assert (await found("women_safe=true"), await found("women_safe=false")) == ([], [str(trail)])
    await raw.execute("DELETE FROM travel.travel_intel WHERE id <> $1", young)
    await recomputed(cairn, raw, trail)
    assert await found("women_safe=true") == []


async def test_evidence_of_more_than_a_year_ago_is_none(
    cairn: wiring.Cairn, raw: asyncpg.Connection, alice_id: UUID, found: Found
) -> None:
    trail = await itinerary(raw, alice_id)
    long_ago = clock.now().date() - timedelta(days=366)
    await travellers(raw, trail, 5, experience_date=long_ago)
    await recomputed(cairn, raw, trail)
    assert await found("women_safe=true") == []
