"""Safety as it is computed from rows."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.safety.actions import recompute_all
from tests.builders.ratings import MIN_AGE, account, rating, recomputed, stats, travellers, warning
from tests.builders.travel import attest, insert, itinerary
from tests.cast import Cast
from tests.facts import Facts


@pytest.fixture
async def trail(cast: Cast, raw: asyncpg.Connection) -> UUID:
    """Alice's itinerary."""
    return await itinerary(raw, (await cast.alice()).id, country="NP")


async def mean(raw: asyncpg.Connection, scope: str, value: float, count: int = 100) -> None:
    await insert(
        raw, "travel.score_means", {"scope": scope, "mean": value, "count": count, "as_of": clock.now()}
    )


async def test_nothing_is_said_of_what_nobody_rated(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    found = await recomputed(cairn, raw, trail)
    assert (found["rating_count"], found["rating_bayes"], found["safety_score"]) == (0, None, None)
    assert (found["women_state"], found["women_reasons"]) == ("unrated", ["too_few_ratings"])
    assert found["safety_as_of"] is not None


async def test_scores_are_computed_from_visible_ratings(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    for score in (5, 5, 5):
        await rating(
            raw,
            trail,
            await account(raw),
            overall_safety_score=score,
            verified_experience=True,
            time_of_day="day",
        )
    await rating(raw, trail, await account(raw), overall_safety_score=1, status="hidden")
    await rating(raw, trail, await account(raw), overall_safety_score=1, deleted_at=clock.now())
    await mean(raw, "safety", 3.8)
    await mean(raw, "rating", 4.0)
    found = await recomputed(cairn, raw, trail)
    assert (found["rating_count"], found["rating_sum"], found["safety_n"]) == (3, 15, 3)
    assert found["safety_score"] == found["safety_day"] == Decimal("4.25")
    assert found["safety_night"] is None
    assert round(found["rating_bayes"], 4) == round((15 + 40) / 13, 4)
    assert (found["women_state"], found["women_n"]) == ("unrated", 0)


@pytest.mark.parametrize(("count", "leans_on"), [(100, 4.8), (99, 2.0)])
async def test_safety_leans_on_the_country_from_a_hundred_ratings_on(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, count: int, leans_on: float
) -> None:
    await mean(raw, "safety", 2.0)
    await mean(raw, "safety:NP", 4.8, count)
    for _ in range(3):
        await rating(raw, trail, await account(raw), verified_experience=True)
    found = await recomputed(cairn, raw, trail)
    assert float(found["safety_score"]) == pytest.approx((15 + 5 * leans_on) / 8, abs=0.006)


async def test_an_erased_author_is_as_old_as_the_rating(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    await rating(raw, trail, None)
    await rating(raw, trail, None, created_at=clock.now() - timedelta(days=8))
    assert (await recomputed(cairn, raw, trail))["safety_n"] == 1


async def test_five_attested_travellers_make_it_women_safe(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    await travellers(raw, trail, 4)
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_reasons"]) == ("provisional", ["too_few_ratings"])
    assert found["women_lower_bound"] is None
    await travellers(raw, trail, 1)
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_reasons"], found["women_n"]) == ("women_safe", [], 5)
    assert round(found["women_lower_bound"], 3) == 0.649


async def test_who_is_not_attested_or_owns_it_does_not_count(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, cast: Cast
) -> None:
    await travellers(raw, trail, 4)
    await rating(raw, trail, await account(raw), women_safety_score=5)
    expired = await account(raw)
    await attest(raw, expired, "gender_verified")
    await raw.execute("UPDATE travel.attestations SET expires_at = now() WHERE user_id = $1", expired)
    await rating(raw, trail, expired, women_safety_score=5)
    alice = await cast.alice()
    await attest(raw, alice.id, "gender_verified")
    await raw.execute(
        "UPDATE accounts.users SET created_at = now() - interval '1 year' WHERE id = $1", alice.id
    )
    await rating(raw, trail, alice.id, women_safety_score=5)
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_n"]) == ("provisional", 4)


async def test_case_20_a_critical_warning_puts_it_under_review(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, facts: Facts
) -> None:
    """In the same transaction; what becomes of the warning afterwards does not lift the hold."""
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    told = await warning(raw, trail, await account(raw))
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_hold"]) == ("under_review", "under_review")
    assert found["women_reasons"] == ["open_critical_warning", "moderator_hold"]
    assert await facts.events() == ["travel.itinerary.women_safe_held"]
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]
    await raw.execute("UPDATE travel.travel_intel SET severity = 'low' WHERE id = $1", told)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "under_review"
    await raw.execute("DELETE FROM travel.travel_intel")
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_reasons"]) == ("under_review", ["moderator_hold"])
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]


@pytest.mark.parametrize(
    "over",
    [
        {"severity": "high"},
        {"safety_related": False},
        {"status": "resolved"},
        {"moderation": "hidden"},
        {"deleted_at": clock.now()},
        {"valid_until": clock.now()},
    ],
)
async def test_other_warnings_flip_nothing(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, over: dict[str, object]
) -> None:
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    await warning(raw, trail, await account(raw), **over)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "women_safe"


async def test_case_20_a_warning_by_a_day_old_account_flips_nothing(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    await warning(raw, trail, await account(raw, days=1))
    await warning(raw, trail, None)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "women_safe"


async def test_a_warning_before_the_evidence_holds_it_back_without_a_review(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    told = await warning(raw, trail, await account(raw), status="in_progress")
    await travellers(raw, trail, 5)
    found = await recomputed(cairn, raw, trail)
    assert (found["women_state"], found["women_reasons"]) == ("provisional", ["open_critical_warning"])
    await raw.execute("UPDATE travel.travel_intel SET status = 'resolved' WHERE id = $1", told)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "women_safe"


async def test_case_19_two_hundred_day_old_accounts_move_nothing(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    await travellers(raw, trail, 5)
    before = await recomputed(cairn, raw, trail)
    now = clock.now()
    await raw.execute(
        "WITH crowd AS (INSERT INTO accounts.users (id, email, email_key, username, username_key, password_hash,"
        " roles, state, created_at, updated_at) SELECT gen_random_uuid(), n || '@example.org', n || '@example.org',"
        " 'crowd' || n, 'crowd' || n, 'x', '{user}', 'active', $2::timestamptz - interval '1 day', $2"
        " FROM generate_series(1, 200) AS n RETURNING id), attested AS (INSERT INTO travel.attestations (id, user_id,"
        " kind, level, provider, issued_at, created_at, updated_at) SELECT gen_random_uuid(), id, 'gender_self',"
        " 'basic', 'tests', $2, $2, $2 FROM crowd) INSERT INTO travel.safety_ratings (id, itinerary_id, user_id,"
        " overall_safety_score, women_safety_score, rating_type, basis, anonymous, verified_experience, status,"
        " created_at, updated_at) SELECT gen_random_uuid(), $1, id, 1, 1, 'overall', 'visited', false, true, 'visible',"
        " $2, $2 FROM crowd",
        trail, now,
    )  # fmt: skip
    after = await recomputed(cairn, raw, trail)
    assert after["rating_count"] == 205
    same = ("rating_bayes", "safety_score", "safety_n", "women_state", "women_n", "women_lower_bound")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}


async def test_many_are_computed_with_four_statements(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, cast: Cast, queries: list[str]
) -> None:
    other = await itinerary(raw, (await cast.alice()).id)
    await travellers(raw, trail, 3)
    await travellers(raw, other, 5)
    queries.clear()
    work = UnitOfWork(cairn.database)
    await recompute_all(work, [trail, other], MIN_AGE)
    await work.commit()
    await work.close()
    asked = [query for query in queries if "travel." in query]
    assert len(asked) == 4, asked
    assert (await stats(raw, trail))["women_state"] == "provisional"
    assert (await stats(raw, other))["women_state"] == "women_safe"


async def test_what_is_not_there_is_left_alone(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    await raw.execute("DELETE FROM travel.itineraries")
    work = UnitOfWork(cairn.database)
    await recompute_all(work, [trail], MIN_AGE)
    await work.commit()
    await work.close()
    assert work.tags == set()
