"""Rows of travel as the tests arrange them, without a request: for what a test is not about."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.words import words


async def itinerary(raw: asyncpg.Connection, owner_id: UUID, **over: object) -> UUID:
    """A published, public one, and its stats; `over` sets columns."""
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "owner_id": owner_id, "title": "Annapurna circuit", "destination": "Pokhara, Nepal",
        "duration_days": 14, "activity_tags": ["hiking"], "best_season": [], "status": "published",
        "visibility": "public", "moderation": "visible", "gps": False, "published_at": now, "version": 1,
        "words_b": [], "words_c": [], "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    row.setdefault("destination_words", words(str(row["destination"])))
    row.setdefault("words_a", words(f"{row['title']} {row['destination']}"))
    await insert(raw, "travel.itineraries", row)
    await raw.execute("INSERT INTO travel.itinerary_stats (itinerary_id) VALUES ($1)", row["id"])
    return UUID(str(row["id"]))


async def older_account(raw: asyncpg.Connection, user_id: UUID, days: int = 30) -> None:
    """As if this person had registered so many days ago: the accounts of the cast are new."""
    await raw.execute(
        "UPDATE accounts.users SET created_at = $2 WHERE id = $1", user_id, clock.now() - timedelta(days=days)
    )


async def attest(raw: asyncpg.Connection, user_id: UUID, *kinds: str) -> None:
    """Valid attestations of these kinds."""
    now = clock.now()
    for kind in kinds:
        await insert(raw, "travel.attestations", {
            "id": new_id(), "user_id": user_id, "kind": kind, "level": "basic", "provider": "tests",
            "issued_at": now, "created_at": now, "updated_at": now,
        })  # fmt: skip


async def block(raw: asyncpg.Connection, blocker_id: UUID, blocked_id: UUID) -> None:
    await insert(raw, "travel.blocks", {
        "id": new_id(), "blocker_id": blocker_id, "blocked_id": blocked_id, "created_at": clock.now(),
    })  # fmt: skip


async def insert(raw: asyncpg.Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(row)
    binds = ", ".join(f"${number}" for number in range(1, len(row) + 1))
    await raw.execute(f"INSERT INTO {table} ({names}) VALUES ({binds})", *row.values())  # noqa: S608
