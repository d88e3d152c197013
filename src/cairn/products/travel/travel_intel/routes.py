"""Travel intel over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import (
    IntelNotFound,
    InvalidTransition,
    MayNotResolve,
    NotPublished,
    SelfVote,
)
from cairn.products.travel.permissions import INTEL_DELETE, INTEL_MODERATE, INTEL_WRITE, VOTE_CAST
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.travel_intel import actions, queries
from cairn.products.travel.travel_intel.schemas import IntelAnswer, IntelQuery, NewIntel, OwnIntelQuery
from cairn.products.travel.votes.schemas import VotesAnswer

routes = Routes("travel_intel", "/travel-intel", tag="Travel intel")
INTEL = Subject("intel_id", queries.find, IntelAnswer, owner="user_id", missing=IntelNotFound)
READ = Subject("intel_id", queries.find_in_thread, IntelAnswer, owner="user_id", missing=IntelNotFound)
SECONDS = 60.0
CACHED = CacheRule(("travel-intel:{id}", "itineraries"), SECONDS)


@routes.get("", permission=PUBLIC, lists=IntelAnswer, cache=CacheRule(("intel", "itineraries"), SECONDS))
async def list(caller: Caller, reads: Reads, query: IntelQuery) -> Reply:  # noqa: A001  the operation's name
    """List travel intel.

    The thread of one itinerary (`itinerary_id`), or the entries of all itineraries that are listed. In a thread, what
    was deleted and has responses stays as an empty place.
    """
    page = await queries.page(reads, caller, query.request(), query.filters())
    until = queries.fresh_until(page.items, by_open=query.open is not None)
    return Reply(page, fresh_until=until)


@routes.get("/user/intel", permission=INTEL_WRITE, lists=IntelAnswer)
async def own(caller: Caller, reads: Reads, query: OwnIntelQuery) -> Page:
    """List your own travel intel.

    Hidden entries too, and whatever became of the itinerary.
    """
    return await queries.own_page(reads, caller, query.request(), query.filters())


@routes.get("/{intel_id}", permission=PUBLIC, answers=IntelAnswer, subject=READ, cache=CACHED)
async def read(intel: Loaded) -> Reply:
    """Read one entry."""
    return Reply(intel, fresh_until=queries.fresh_until([intel]))


@routes.post(
    "",
    permission=INTEL_WRITE,
    answers=IntelAnswer,
    status=201,
    location="/api/v1/travel-intel/{id}",
    limit="intel",
    refusals=(NotPublished,),
)
async def create(work: UnitOfWork, new: NewIntel, options: TravelOptions) -> Row:
    """Write about an itinerary.

    A tip, a warning, a question, an update, a recommendation or local insight. A critical warning is told to the owner
    of the itinerary and to those who saved it; one person writes three of them a day at most. Where it is about safety
    it puts an itinerary that counts as women-safe under review at once.
    """
    return await actions.create(work, new, options)


@routes.change(
    "/{intel_id}",
    permission=INTEL_WRITE,
    answers=IntelAnswer,
    subject=INTEL,
    refusals=(MayNotResolve, InvalidTransition),
)
async def update(work: UnitOfWork, intel: Loaded, changes: Changes[NewIntel], options: TravelOptions) -> Row:
    """Change an entry.

    Its author changes what it says. Its state is changed by its author, by moderators, and by the itinerary's owner,
    but not that of others' warnings. `accepted_response_id` resolves a question.
    """
    return await actions.update(work, intel, changes, options)


@routes.delete("/{intel_id}", permission=INTEL_DELETE, subject=INTEL)
async def delete(work: UnitOfWork, intel: Loaded, options: TravelOptions) -> None:
    """Delete an entry.

    Its author does, and moderators. An empty place stays where it has responses; what a warning has set under review
    stays so.
    """
    await actions.delete(work, intel, options)


@routes.post(
    "/{intel_id}/helpful", permission=VOTE_CAST, answers=VotesAnswer, subject=INTEL, refusals=(SelfVote,)
)
async def helpful(work: UnitOfWork, intel: Loaded) -> Row:
    """Say that an entry is helpful."""
    return await actions.vote(work, intel, 1)


@routes.post(
    "/{intel_id}/unhelpful", permission=VOTE_CAST, answers=VotesAnswer, subject=INTEL, refusals=(SelfVote,)
)
async def unhelpful(work: UnitOfWork, intel: Loaded) -> Row:
    """Say that an entry is not helpful."""
    return await actions.vote(work, intel, -1)


@routes.delete("/{intel_id}/helpful", permission=VOTE_CAST, subject=INTEL)
async def not_helpful(work: UnitOfWork, intel: Loaded) -> None:
    """Take back that an entry is helpful, if you said so."""
    await actions.unvote(work, intel, 1)


@routes.delete("/{intel_id}/unhelpful", permission=VOTE_CAST, subject=INTEL)
async def not_unhelpful(work: UnitOfWork, intel: Loaded) -> None:
    """Take back that an entry is not helpful, if you said so."""
    await actions.unvote(work, intel, -1)


@routes.post("/{intel_id}/hide", permission=INTEL_MODERATE, answers=IntelAnswer, subject=INTEL)
async def hide(work: UnitOfWork, intel: Loaded, options: TravelOptions) -> Row:
    """Hide an entry from all but its author and moderators."""
    return await actions.moderate(work, intel, "hidden", options)


@routes.post("/{intel_id}/unhide", permission=INTEL_MODERATE, answers=IntelAnswer, subject=INTEL)
async def unhide(work: UnitOfWork, intel: Loaded, options: TravelOptions) -> Row:
    """Show an entry again."""
    return await actions.moderate(work, intel, "visible", options)
