"""What the tests of travel intel have in common."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import pytest

from tests.builders.travel import itinerary
from tests.cast import Cast


@pytest.fixture
async def trail(cast: Cast, raw: asyncpg.Connection) -> UUID:
    """Alice's itinerary, published for everybody."""
    return await itinerary(raw, (await cast.alice()).id)


@pytest.fixture
async def count(raw: asyncpg.Connection, trail: UUID) -> object:
    """Asks for the trail's `intel_count`."""

    async def counted() -> int:
        return int(
            await raw.fetchval(
                "SELECT intel_count FROM travel.itinerary_stats WHERE itinerary_id = $1", trail
            )
        )

    return counted
