"""Views over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.activity import actions
from cairn.products.travel.activity.queries import find
from cairn.products.travel.activity.rules import is_person
from cairn.products.travel.activity.schemas import ViewAnswer
from cairn.products.travel.errors import ItineraryNotFound
from cairn.products.travel.ports import TravelOptions

routes = Routes("views", "/itineraries", tag="Itineraries")
SEEN = Subject("itinerary_id", find, ViewAnswer, missing=ItineraryNotFound)


@routes.post("/{itinerary_id}/view", permission=PUBLIC, answers=ViewAnswer, subject=SEEN)
async def create(work: UnitOfWork, itinerary: Loaded, incoming: Incoming, options: TravelOptions) -> Row:
    """Say that you look at an itinerary.

    It counts once per viewer and UTC day. Who is signed in is one viewer; all others of a network (/24, /56) are one
    together. The owner, known bots and what a browser fetches ahead are answered alike, and do not count. Reading an
    itinerary is no view by itself.
    """
    by_person = is_person(incoming.header("user-agent"), incoming.header("sec-purpose"))
    return await actions.view(work, itinerary, options.viewer_secret, by_person=by_person)
