"""Ratings and warnings as the tests arrange them, without a request, and what is computed from them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.safety.actions import recompute
from tests.builders.travel import attest, insert

MIN_AGE = timedelta(days=7)


async def rating(raw: asyncpg.Connection, itinerary_id: UUID, user_id: UUID | None, **over: object) -> UUID:
    """A visible rating of 5; `over` sets columns."""
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "itinerary_id": itinerary_id, "user_id": user_id, "overall_safety_score": 5,
        "rating_type": "overall", "basis": "visited", "anonymous": False, "verified_experience": False,
        "status": "visible", "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    await insert(raw, "travel.safety_ratings", row)
    return UUID(str(row["id"]))


async def warning(raw: asyncpg.Connection, itinerary_id: UUID, user_id: UUID | None, **over: object) -> UUID:
    """An open critical warning; `over` sets columns."""
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "itinerary_id": itinerary_id, "user_id": user_id, "intel_type": "warning",
        "content": "The bridge is gone.", "severity": "critical", "safety_related": True, "status": "open",
        "moderation": "visible", "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    await insert(raw, "travel.travel_intel", row)
    return UUID(str(row["id"]))


async def account(raw: asyncpg.Connection, days: int = 30) -> UUID:
    """Somebody who never signs in, with an account of so many days."""
    user_id = new_id()
    name = f"u{user_id.hex[-12:]}"
    await raw.execute(
        "INSERT INTO accounts.users (id, email, email_key, username, username_key, full_name, password_hash, roles,"
        " state, created_at, updated_at) VALUES ($1, $2, $2, $3, $3, $3, 'x', '{user}', 'active', $4, $4)",
        user_id, f"{name}@example.com", name, clock.now() - timedelta(days=days),
    )  # fmt: skip
    return user_id


async def travellers(raw: asyncpg.Connection, itinerary_id: UUID, count: int, **over: object) -> list[UUID]:
    """So many people with a gender attestation and an old account, each of whom rated it 5, women's safety too."""
    made = [await account(raw) for _ in range(count)]
    for user_id in made:
        await attest(raw, user_id, "gender_self")
        await rating(raw, itinerary_id, user_id, **{"women_safety_score": 5, **over})
    return made


async def recomputed(cairn: wiring.Cairn, raw: asyncpg.Connection, itinerary_id: UUID) -> asyncpg.Record:
    """The stats after a computation in a transaction of its own."""
    work = UnitOfWork(cairn.database)
    try:
        await recompute(work, itinerary_id, MIN_AGE)
        await work.commit()
    finally:
        await work.close()
    return await stats(raw, itinerary_id)


async def stats(raw: asyncpg.Connection, itinerary_id: UUID) -> asyncpg.Record:
    found = await raw.fetchrow("SELECT * FROM travel.itinerary_stats WHERE itinerary_id = $1", itinerary_id)
    assert found is not None
    return found
