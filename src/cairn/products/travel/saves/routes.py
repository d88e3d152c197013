"""Saves over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.activity.queries import find
from cairn.products.travel.errors import ItineraryNotFound
from cairn.products.travel.itineraries.schemas import ItineraryAnswer
from cairn.products.travel.permissions import ITINERARY_OWN
from cairn.products.travel.saves import actions, queries
from cairn.products.travel.saves.schemas import SaveAnswer, SavedQuery

routes = Routes("saves", "/itineraries", tag="Itineraries")
ITINERARY = Subject("itinerary_id", find, SaveAnswer, missing=ItineraryNotFound)


@routes.get("/saved", permission=ITINERARY_OWN, lists=ItineraryAnswer)
async def list(caller: Caller, reads: Reads, query: SavedQuery) -> Page:  # noqa: A001  the operation's name
    """List the itineraries that you have saved.

    What you saved last comes first. What you may no longer see is not among them.
    """
    return await queries.page(reads, caller, query.request())


@routes.post("/{itinerary_id}/save", permission=ITINERARY_OWN, answers=SaveAnswer, subject=ITINERARY)
async def create(work: UnitOfWork, itinerary: Loaded) -> Row:
    """Save an itinerary."""
    return await actions.save(work, itinerary)


@routes.delete("/{itinerary_id}/save", permission=ITINERARY_OWN, subject=ITINERARY)
async def delete(work: UnitOfWork, itinerary: Loaded) -> None:
    """Save an itinerary no longer."""
    await actions.unsave(work, itinerary)
