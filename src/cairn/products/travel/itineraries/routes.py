"""Itineraries over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import (
    HasContributions,
    InvalidDestination,
    InvalidTransition,
    ItineraryNotFound,
    NotPublished,
)
from cairn.products.travel.itineraries import actions
from cairn.products.travel.itineraries.queries import FEATURED, LISTED, MINE, feature_end, find, page, place
from cairn.products.travel.itineraries.schemas import (
    Feature,
    FeaturedQuery,
    ItineraryAnswer,
    ItineraryQuery,
    MineQuery,
    NewItinerary,
    PlaceQuery,
)
from cairn.products.travel.permissions import (
    ITINERARY_CREATE,
    ITINERARY_DELETE,
    ITINERARY_FEATURE,
    ITINERARY_MODERATE,
    ITINERARY_OWN,
    ITINERARY_UPDATE,
)

routes = Routes("itineraries", "/itineraries", tag="Itineraries")
EXAMPLES = {
    "a trek": {
        "title": "Annapurna circuit", "destination": "Pokhara, Nepal", "duration_days": 14, "country": "NP",
        "activity_tags": ["hiking", "tea-houses"], "difficulty": "difficult", "best_season": ["spring", "autumn"],
    },
    "a week with dates": {
        "title": "Cherry blossom", "destination": "Tokyo, Japan", "start_date": "2026-03-28",
        "end_date": "2026-04-03", "budget_amount": "1500.00", "budget_currency": "USD",
    },
}  # fmt: skip
ITINERARY = Subject("itinerary_id", find, ItineraryAnswer, missing=ItineraryNotFound)


@routes.get(
    "", permission=PUBLIC, lists=ItineraryAnswer, cache=CacheRule(("itineraries",), seconds=60, warm=True)
)
async def list(caller: Caller, reads: Reads, query: ItineraryQuery) -> Reply:  # noqa: A001  the operation's name
    """List itineraries.

    What is published for everybody, newest first; a search shows the best matches first.
    """
    return await page(LISTED, reads, caller, query.request(), query.filters())


@routes.get("/mine", permission=ITINERARY_OWN, lists=ItineraryAnswer)
async def mine(caller: Caller, reads: Reads, query: MineQuery) -> Reply:
    """List your own itineraries, drafts and all."""
    return await page(MINE, reads, caller, query.request(), query.filters())


@routes.get("/featured", permission=PUBLIC, lists=ItineraryAnswer, cache=CacheRule(("boards",), seconds=300))
async def featured(caller: Caller, reads: Reads, query: FeaturedQuery) -> Reply:
    """List featured itineraries, what was featured last first."""
    return await page(FEATURED, reads, caller, query.request(), query.filters())


@routes.get(
    "/by-destination/{dest}",
    permission=PUBLIC,
    lists=ItineraryAnswer,
    refusals=(InvalidDestination,),
    cache=CacheRule(("itineraries",), seconds=60),
    rest=True,
)
async def by_destination(dest: str, caller: Caller, reads: Reads, query: PlaceQuery) -> Reply:
    """List the itineraries of a place.

    Each word of it is the beginning of a word of their destination: `Japan` finds "Tokyo, Japan". Case, accents and
    punctuation do not count.
    """
    return await page(LISTED, reads, caller, query.request(), {**query.filters(), "destination": place(dest)})


@routes.post(
    "",
    permission=ITINERARY_CREATE,
    answers=ItineraryAnswer,
    status=201,
    location="/api/v1/itineraries/{id}",
    limit="itineraries",
    only_adds=True,
    examples=EXAMPLES,
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


@routes.post(
    "/{itinerary_id}/feature",
    permission=ITINERARY_FEATURE,
    answers=ItineraryAnswer,
    subject=ITINERARY,
    refusals=(NotPublished,),
)
async def feature(work: UnitOfWork, itinerary: Loaded, wanted: Feature | None) -> Row:
    """Feature an itinerary.

    For 30 days, unless `days` or `featured_until` say something else. Without either nothing changes for one that is
    featured.
    """
    return actions.feature(work, itinerary, wanted)


@routes.delete("/{itinerary_id}/feature", permission=ITINERARY_FEATURE, subject=ITINERARY)
async def unfeature(work: UnitOfWork, itinerary: Loaded) -> None:
    """Feature an itinerary no longer."""
    actions.unfeature(work, itinerary)


@routes.post(
    "/{itinerary_id}/hide", permission=ITINERARY_MODERATE, answers=ItineraryAnswer, subject=ITINERARY
)
async def hide(work: UnitOfWork, itinerary: Loaded) -> Row:
    """Hide an itinerary from all but its owner and moderators."""
    return actions.moderate(work, itinerary, "hidden")


@routes.post(
    "/{itinerary_id}/unhide", permission=ITINERARY_MODERATE, answers=ItineraryAnswer, subject=ITINERARY
)
async def unhide(work: UnitOfWork, itinerary: Loaded) -> Row:
    """Show a hidden itinerary again."""
    return actions.moderate(work, itinerary, "visible")
