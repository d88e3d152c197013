"""Figures over HTTP."""

from __future__ import annotations

from cairn.kernel.access import PUBLIC
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import ItineraryNotFound
from cairn.products.travel.intel_stats.queries import find, fresh_until
from cairn.products.travel.intel_stats.schemas import IntelStatsAnswer

routes = Routes("intel_stats", "/travel-intel/stats", tag="Travel intel")
FIGURES = Subject("itinerary_id", find, IntelStatsAnswer, owner="itinerary_id", missing=ItineraryNotFound)


@routes.get(
    "/{itinerary_id}",
    permission=PUBLIC,
    answers=IntelStatsAnswer,
    subject=FIGURES,
    cache=CacheRule(("intel:{id}", "itinerary:{id}"), 60.0),
)
async def read(figures: Loaded) -> Reply:
    """Read the figures of one itinerary's travel intel."""
    return Reply(figures, fresh_until=fresh_until(figures))
