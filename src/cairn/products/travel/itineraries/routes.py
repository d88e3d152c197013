"""Itineraries over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import HasContributions, InvalidTransition, ItineraryNotFound
from cairn.products.travel.itineraries import actions
from cairn.products.travel.itineraries.queries import feature_end, find
from cairn.products.travel.itineraries.schemas import ItineraryAnswer, NewItinerary
from cairn.products.travel.permissions import ITINERARY_CREATE, ITINERARY_DELETE, ITINERARY_UPDATE

routes = Routes("itineraries", "/itineraries", tag="Itineraries")
ITINERARY = Subject("itinerary_id", find, ItineraryAnswer, missing=ItineraryNotFound)


@routes.post(
    "",
    permission=ITINERARY_CREATE,
    answers=ItineraryAnswer,
    status=201,
    location="/api/v1/itineraries/{id}",
    limit="itineraries",
    only_adds=True,
)
async def create(work: UnitOfWork, reads: Reads, new: NewItinerary) -> Row:
    """Create an itinerary.

    It is published for everybody at once, unless `status` or `visibility` say something else.
    """
    return await actions.create(work, reads, new)


@routes.get(
    "/{itinerary_id}",
    permission=PUBLIC,
    answers=ItineraryAnswer,
    subject=ITINERARY,
    cache=CacheRule(("itinerary:{id}",), seconds=60),
)
async def read(itinerary: Loaded) -> Reply:
    """Read one itinerary.

    Drafts, archived, private and hidden ones are there for their owner; an unlisted one for whoever has its id.
    """
    return Reply(itinerary, fresh_until=feature_end([itinerary]))


@routes.change(
    "/{itinerary_id}",
    permission=ITINERARY_UPDATE,
    answers=ItineraryAnswer,
    subject=ITINERARY,
    refusals=(HasContributions, InvalidTransition),
)
async def update(work: UnitOfWork, itinerary: Loaded, changes: Changes[NewItinerary]) -> Row:
    """Change an itinerary.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A draft is
    published, what is published is archived, and an archived one published again; back to a draft goes only what
    nobody else has rated or written about.
    """
    return await actions.update(work, itinerary, changes)


@routes.delete("/{itinerary_id}", permission=ITINERARY_DELETE, subject=ITINERARY)
async def delete(work: UnitOfWork, itinerary: Loaded) -> None:
    """Delete an itinerary, and what others wrote about it."""
    actions.delete(work, itinerary)
