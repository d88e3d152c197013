"""What the tests of ratings have in common."""

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
