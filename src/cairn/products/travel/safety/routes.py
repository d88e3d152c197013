"""An itinerary's safety over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import ItineraryNotFound, NoHold
from cairn.products.travel.permissions import ITINERARY_MODERATE
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety import actions
from cairn.products.travel.safety.queries import known
from cairn.products.travel.safety.schemas import ItinerarySafetyAnswer, WomenSafeDecision

routes = Routes("itinerary_safety", "/itineraries", tag="Itineraries")
ITINERARY = Subject("itinerary_id", known, ItinerarySafetyAnswer, missing=ItineraryNotFound)


@routes.get(
    "/{itinerary_id}/safety",
    permission=PUBLIC,
    answers=ItinerarySafetyAnswer,
    subject=ITINERARY,
    cache=CacheRule(("itinerary:{id}",), 60.0),
)
async def read(itinerary: Loaded) -> Row:
    """Read how safe people found an itinerary.

    The safety score and the women-safe state, as they were computed last: whenever a rating or a warning changes, and
    every night.
    """
    return itinerary


@routes.post(
    "/{itinerary_id}/women-safe-decision",
    permission=ITINERARY_MODERATE,
    answers=ItinerarySafetyAnswer,
    subject=ITINERARY,
    refusals=(NoHold,),
)
async def decide(
    work: UnitOfWork, options: TravelOptions, itinerary: Loaded, decision: WomenSafeDecision
) -> Row:
    """Decide about an itinerary's women-safe state.

    `clear` ends a review, and evidence decides again; `revoke` ends it against the itinerary; `restore` takes a
    revocation back.
    """
    return await actions.decide(work, itinerary, decision, options.min_account_age)
