"""`cairn seed --product travel`: believable, the same every time, and true in what is computed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn import wiring
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.demo import DEMO_TRAVELLERS, demo_id
from cairn.products.travel.activity.actions import replay
from cairn.products.travel.safety.actions import recompute_all
from cairn.products.travel.seed_itineraries import told
from cairn.products.travel.seed_people import society
from cairn.products.travel.seed_places import PLACES
from tests.products.travel.erasure.test_erasure import wrong

TABLES = (
    "itineraries", "itinerary_stats", "safety_ratings", "travel_intel", "intel_responses", "votes", "saves",
    "activity_events", "activity_days", "travel_groups", "group_members", "group_invites", "guides", "bookings",
    "guide_reviews", "safety_resources", "attestations", "blocks", "reports",
)  # fmt: skip


async def counts(raw):
    return {table: await raw.fetchval(f"SELECT count(*) FROM travel.{table}") for table in TABLES}  # noqa: S608


async def values(raw, table, column):
    return {row[0] for row in await raw.fetch(f"SELECT DISTINCT {column} FROM travel.{table}")}  # noqa: S608


@pytest.fixture
async def seeded(cairn, settings):
    await wiring.seed(settings, "accounts")
    return await wiring.seed(settings, "travel")


async def test_twice_is_once(cairn, settings, raw):
    await wiring.seed(settings, "accounts")
    assert await wiring.seed(settings, "travel") == sum((await counts(raw)).values())
    before = await counts(raw)
    assert await wiring.seed(settings, "travel") == 0
    assert await counts(raw) == before


async def test_how_much_there_is(seeded, raw):
    found = await counts(raw)
    wanted = {
        "itineraries": 300,
        "itinerary_stats": 300,
        "travel_groups": 30,
        "guides": 15,
        "safety_resources": 12,
    }
    assert {table: found[table] for table in wanted} == wanted
    assert all(found.values())
    assert await raw.fetchval("SELECT count(DISTINCT destination) FROM travel.itineraries") == 60
    rated = "SELECT avg(rating_count) FROM travel.itinerary_stats WHERE rating_count > 0"
    assert 2 <= await raw.fetchval(rated) <= 8
    assert await raw.fetchval("SELECT jsonb_path_exists(helplines, '$[*].phone ? (@ == \"112\")')"
                              " FROM travel.safety_resources ORDER BY created_at LIMIT 1")  # fmt: skip


async def test_every_state_occurs(seeded, raw):
    states = {
        ("itineraries", "status"): {"draft", "published", "archived"},
        ("itineraries", "visibility"): {"public", "unlisted", "private"},
        ("itineraries", "moderation"): {"visible", "hidden"},
        ("itinerary_stats", "women_state"): {"unrated", "provisional", "women_safe", "under_review", "revoked"},
        ("travel_intel", "status"): {"open", "in_progress", "resolved", "archived"},
        ("travel_intel", "severity"): {None, "low", "medium", "high", "critical"},
        ("travel_groups", "status"): {"active", "cancelled"},
        ("travel_groups", "eligibility"): {"open", "verified_only", "women_only", "women_verified"},
        ("travel_groups", "join_policy"): {"open", "request", "invite"},
        ("group_members", "state"): {"requested", "active", "declined", "left", "removed"},
        ("group_members", "role"): {"organizer", "moderator", "member"},
        ("group_invites", "status"): {"pending", "accepted", "declined", "revoked", "expired"},
        ("guides", "status"): {"in_review", "active", "rejected", "suspended"},
        ("guides", "verification"): {"none", "bronze", "silver", "gold", "platinum"},
        ("bookings", "status"): {
            "pending", "confirmed", "declined", "cancelled", "expired", "completed", "no_show",
        },
        ("guide_reviews", "direction"): {"of_guide", "of_traveller"},
        ("guide_reviews", "published_at IS NULL"): {True, False},
        ("safety_resources", "review_due_at < now()"): {True, False},
        ("safety_resources", "category"): {
            "tips", "emergency", "legal", "health", "packing", "cultural", "navigation",
        },
        ("reports", "status"): {"open", "actioned", "dismissed"},
    }  # fmt: skip
    assert {key: await values(raw, *key) for key in states} == states


async def test_groups_are_in_every_shown_state(seeded, http):
    for status in ("forming", "full", "ongoing", "finished", "cancelled"):
        page = (await http.get(f"/api/v1/travel-groups?status={status}")).json()
        assert page["total"] > 0, status


async def test_what_is_computed_is_true(seeded, cairn, raw):
    """Computing it again, and counting the rows, gives what is there."""
    assert await wrong(raw) == {}
    shown = (
        "SELECT itinerary_id, rating_count, rating_sum, safety_score, safety_n, women_state, women_n, women_k, trend"
        " FROM travel.itinerary_stats ORDER BY itinerary_id"
    )
    before = await raw.fetch(shown)
    work = UnitOfWork(cairn.database)
    ids = [row["itinerary_id"] for row in before]
    await recompute_all(work, ids, timedelta(days=7))
    for itinerary_id in ids[:20]:
        await replay(work, itinerary_id)
    await work.commit()
    await work.close()
    for old, new in zip(before, await raw.fetch(shown), strict=True):
        assert {**old, "trend": None} == {**new, "trend": None}
        assert old["trend"] == pytest.approx(new["trend"])
    assert sum(row["trend"] is not None for row in before) > 150


async def test_what_people_see(seeded, http, queries):
    page = (await http.get("/api/v1/itineraries?women_safe=true&sort=safest")).json()
    assert page["total"] >= 20
    assert page["items"][0]["safety"]["score"] >= 4
    page = (await http.get("/api/v1/itineraries?destination=nepal")).json()
    assert {item["country"] for item in page["items"]} == {"NP"}
    assert all(item["author"] for item in page["items"])
    assert (await http.get("/api/v1/itineraries/leaderboard?timeframe=week")).json()["items"]
    assert (await http.get("/api/v1/itineraries/featured")).json()["items"]
    assert (await http.get("/api/v1/women-safety/guides?sort=top_rated")).json()["items"][0][
        "review_count"
    ] > 0
    assert (await http.get("/api/v1/women-safety/resources?destination=Pokhara&country=NP")).json()[
        "total"
    ] == 1


@pytest.mark.unit
def test_the_rows_are_the_same_for_the_same_day():
    today = datetime(2026, 11, 21, tzinfo=UTC)
    one, other = told(today), told(today)
    assert one == other
    assert society(today, one.itineraries) == society(today, other.itineraries)
    ids = [
        row["id"] for rows in (one.itineraries, one.ratings, one.intel, one.votes, one.saves) for row in rows
    ]
    assert len(set(ids)) == len(ids)
    assert len({place.destination for place in PLACES}) == 60
    assert {row["owner_id"] for row in one.itineraries} == {demo_id(name) for name in DEMO_TRAVELLERS}
