"""What the night does: means, and what changes because time goes by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.safety import actions
from cairn.products.travel.safety.jobs import means_job, recompute_job
from tests.builders.ratings import MIN_AGE, account, rating, recomputed, stats, travellers, warning
from tests.builders.travel import insert, itinerary
from tests.cast import Cast
from tests.facts import Facts


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


@pytest.fixture
async def trail(cast: Cast, raw: asyncpg.Connection) -> UUID:
    """Alice's itinerary, in Nepal."""
    return await itinerary(raw, (await cast.alice()).id, country="NP")


async def night(cairn: wiring.Cairn, after: timedelta = timedelta(0)) -> int:
    """The jobs of one night, so much later; answers in how many batches."""
    clock.shift(after)
    payload: dict[str, object] = {"after": str(UUID(int=0)), "before": clock.now().isoformat()}
    await _run(cairn, means_job(MIN_AGE).run, {})
    batches = 0
    while payload:
        batches += 1
        payload = await _run(cairn, recompute_job(MIN_AGE).run, payload)
    return batches


async def _run(cairn: wiring.Cairn, run: object, payload: dict[str, object]) -> dict[str, object]:
    work = UnitOfWork(cairn.database)
    queued: list[dict[str, object]] = []
    work.enqueue = lambda _, payload, **__: queued.append(payload)  # type: ignore[method-assign,assignment,misc]
    try:
        await run(work, payload)  # type: ignore[operator]
        await work.commit()
    finally:
        await work.close()
    return queued[0] if queued else {}


async def test_means_are_of_a_years_ratings_by_accounts_that_count(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, cast: Cast
) -> None:
    alice = await cast.alice()
    elsewhere = await itinerary(raw, alice.id)
    hidden = await itinerary(raw, alice.id, moderation="hidden", country="NP")
    for score in (5, 4):
        await rating(raw, trail, await account(raw), overall_safety_score=score)
    await rating(raw, elsewhere, await account(raw), overall_safety_score=1)
    await rating(raw, hidden, await account(raw), overall_safety_score=1)
    await rating(raw, trail, await account(raw, days=1), overall_safety_score=1)
    await rating(raw, trail, await account(raw), overall_safety_score=1, status="hidden")
    old = clock.now() - timedelta(days=366)
    await rating(raw, trail, await account(raw, days=900), overall_safety_score=1, created_at=old)
    stale = {"scope": "safety:FR", "mean": 2.0, "count": 300, "as_of": old}
    await insert(raw, "travel.score_means", stale)
    await insert(raw, "travel.score_means", {**stale, "scope": "guide"})
    await night(cairn)
    found = {row["scope"]: row for row in await raw.fetch("SELECT * FROM travel.score_means")}
    assert {scope: (round(row["mean"], 3), row["count"]) for scope, row in found.items()} == {
        "rating": (3.333, 3), "safety": (3.333, 3), "safety:NP": (4.5, 2), "guide": (2.0, 300),
    }  # fmt: skip


async def test_a_hundred_ratings_make_a_mean(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    one, two, three = await account(raw), await account(raw), await account(raw)
    for person in (one, two, three):
        await rating(raw, trail, person, verified_experience=True)
    await recomputed(cairn, raw, trail)
    await night(cairn)
    assert float((await stats(raw, trail))["safety_score"]) == 4.06  # (3 · 5 + 5 · 3.5) / 8
    other = await itinerary(raw, new_id(), country="NP")
    await raw.execute(
        "INSERT INTO travel.safety_ratings (id, itinerary_id, user_id, overall_safety_score, rating_type, basis,"
        " anonymous, verified_experience, status, created_at, updated_at) SELECT gen_random_uuid(), $1, NULL, 5,"
        " 'overall', 'visited', false, false, 'visible', $2, $2 FROM generate_series(1, 97)",
        other, clock.now() - timedelta(days=8),
    )  # fmt: skip
    await night(cairn)
    assert float((await stats(raw, trail))["safety_score"]) == 5.0


async def test_time_alone_changes_states(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID, cast: Cast, facts: Facts
) -> None:
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    before = await stats(raw, trail)
    await night(cairn, timedelta(days=180))
    fresh = await stats(raw, trail)
    assert fresh["women_state"] == "women_safe"
    assert fresh["safety_n_eff"] == pytest.approx(before["safety_n_eff"] / 2, rel=1e-3)
    assert fresh["safety_score"] < before["safety_score"]
    await night(cairn, timedelta(days=366))
    assert ((await stats(raw, trail))["women_state"], await facts.events()) == ("provisional", [])


async def test_accounts_come_of_age(cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID) -> None:
    """The warning of a young account does nothing, until it is a week old and still says so."""
    for _ in range(3):
        await rating(raw, trail, await account(raw, days=1))
    await recomputed(cairn, raw, trail)
    assert (await stats(raw, trail))["safety_n"] == 0
    await night(cairn, timedelta(days=7))
    assert (await stats(raw, trail))["safety_n"] == 3


async def test_a_warning_lapses(cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID) -> None:
    await warning(raw, trail, await account(raw), valid_until=clock.now() + timedelta(days=1))
    await travellers(raw, trail, 5)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "provisional"
    await night(cairn, timedelta(days=2))
    assert (await stats(raw, trail))["women_state"] == "women_safe"


async def test_a_group_that_has_ended_verifies_its_members(
    cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID
) -> None:
    person, now, group_id = await account(raw), clock.now(), new_id()
    found = await rating(raw, trail, person)
    await insert(raw, "travel.travel_groups", {
        "id": group_id, "organizer_id": person, "name": "Trekkers", "destination": "Pokhara", "max_members": 10,
        "member_count": 2, "interests": [], "languages": [], "eligibility": "open", "join_policy": "open",
        "listing": "public_card", "status": "active", "destination_words": [], "itinerary_id": trail,
        "starts_on": now.date(), "ends_on": now.date() + timedelta(days=2), "created_at": now, "updated_at": now,
    })  # fmt: skip
    await insert(raw, "travel.group_members", {
        "id": new_id(), "group_id": group_id, "user_id": person, "state": "active", "role": "organizer",
        "joined_at": now, "changed_at": now, "created_at": now, "updated_at": now,
    })  # fmt: skip
    await recomputed(cairn, raw, trail)
    for days, verified in ((2, False), (3, True)):
        await night(cairn, timedelta(days=days))
        seen = await raw.fetchval(
            "SELECT verified_experience FROM travel.safety_ratings WHERE id = $1", found
        )
        assert seen is verified


async def test_batches_go_on_where_the_last_one_ended(
    cairn: wiring.Cairn, raw: asyncpg.Connection, cast: Cast, monkeypatch: pytest.MonkeyPatch, facts: Facts
) -> None:
    monkeypatch.setattr(actions, "MOST_AT_ONCE", 2)
    alice, person = await cast.alice(), await account(raw)
    trails = [await itinerary(raw, alice.id) for _ in range(5)]
    for trail in trails:
        await rating(raw, trail, person)
        await recomputed(cairn, raw, trail)
    unrated = await itinerary(raw, alice.id)
    assert await night(cairn) == 3
    assert {(await stats(raw, trail))["rating_count"] for trail in trails} == {1}
    assert (await stats(raw, unrated))["safety_as_of"] is None


async def test_the_night_through_the_relay(cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID) -> None:
    """Through the relay: the means, and then the itineraries."""
    await rating(raw, trail, await account(raw))
    await recomputed(cairn, raw, trail)
    work = UnitOfWork(cairn.database)
    work.enqueue("travel.renew_means", {})
    await work.commit()
    await work.close()
    before = (await stats(raw, trail))["safety_as_of"]
    await cairn.relay.run_due()
    await cairn.relay.run_due()
    assert await raw.fetchval("SELECT count FROM travel.score_means WHERE scope = 'safety'") == 1
    assert (await stats(raw, trail))["safety_as_of"] > before
