"""Safety ratings over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes, page_of
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import ItineraryNotFound, NotPublished, RatingNotFound, SelfRating, SelfVote
from cairn.products.travel.itineraries.schemas import ItineraryAnswer
from cairn.products.travel.permissions import (
    RATING_DELETE,
    RATING_EDIT,
    RATING_MODERATE,
    RATING_WRITE,
    VOTE_CAST,
)
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety.queries import known
from cairn.products.travel.safety_ratings import actions, queries
from cairn.products.travel.safety_ratings.schemas import (
    ItineraryRating,
    NewRating,
    RatingAnswer,
    RatingFilters,
    RatingQuery,
)
from cairn.products.travel.votes.schemas import VotesAnswer

routes = Routes("safety_ratings", "/safety-ratings", tag="Safety ratings")
of_itineraries = Routes("itinerary_ratings", "/itineraries", tag="Safety ratings")
RATING = Subject("rating_id", queries.find, RatingAnswer, owner="user_id", missing=RatingNotFound)
EITHER = Subject("rating_id", queries.find_either, RatingAnswer, owner="user_id", missing=RatingNotFound)
ITINERARY = Subject("itinerary_id", known, ItineraryAnswer, missing=ItineraryNotFound)
_LIFE = 60.0
_RATED = {"answers": RatingAnswer, "status": 201, "also": {200: RatingAnswer}, "limit": "ratings",
          "refusals": (SelfRating, NotPublished)}  # fmt: skip
_VOTED = {"permission": VOTE_CAST, "answers": VotesAnswer, "subject": RATING, "refusals": (SelfVote,)}
_TAKEN_BACK = {"permission": VOTE_CAST, "subject": RATING}


@routes.get("", permission=PUBLIC, lists=RatingAnswer, cache=CacheRule(("ratings", "itineraries"), _LIFE))
async def list(caller: Caller, reads: Reads, query: RatingQuery) -> Page:  # noqa: A001  the operation's name
    """List safety ratings.

    Of all itineraries that lists show; with `itinerary_id` of that one.
    """
    return await queries.page(reads, caller, query)


@routes.get("/user/ratings", permission=RATING_WRITE, lists=RatingAnswer)
async def own(caller: Caller, reads: Reads, query: RatingFilters) -> Page:
    """List your own safety ratings.

    Those that a moderator has hidden, too.
    """
    return await queries.page_of_own(reads, caller, query)


@routes.get(
    "/{rating_id}",
    permission=PUBLIC,
    answers=RatingAnswer,
    or_answers=(page_of(RatingAnswer),),
    subject=EITHER,
    cache=CacheRule(("rating:{id}", "ratings:{id}", "itinerary:{id}", "itineraries"), _LIFE),
)
async def read(caller: Caller, reads: Reads, found: Loaded, query: RatingFilters) -> Row | Page:
    """Read one safety rating, or those of an itinerary.

    The id of a rating answers that rating, and takes no parameter of a list; the id of an itinerary answers a page of
    its ratings.
    """
    return await queries.either(reads, caller, found, query)


@routes.post("", permission=RATING_WRITE, location="/api/v1/safety-ratings/{id}", **_RATED)
async def create(work: UnitOfWork, options: TravelOptions, new: NewRating) -> Reply:
    """Rate an itinerary's safety.

    201 the first time. Who rates it again changes the one rating that there is: 200, its votes stay, and what is not
    sent stays as it was.
    """
    return await actions.rate(work, new, options.min_account_age)


@routes.change("/{rating_id}", permission=RATING_EDIT, answers=RatingAnswer, subject=RATING)
async def update(
    work: UnitOfWork, options: TravelOptions, rating: Loaded, changes: Changes[NewRating]
) -> Row:
    """Change your safety rating.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
    """
    return await actions.update(work, rating, changes, options.min_account_age)


@routes.delete("/{rating_id}", permission=RATING_DELETE, subject=RATING)
async def delete(work: UnitOfWork, options: TravelOptions, rating: Loaded) -> None:
    """Delete a safety rating."""
    await actions.delete(work, rating, options.min_account_age)


@routes.post("/{rating_id}/hide", permission=RATING_MODERATE, answers=RatingAnswer, subject=RATING)
async def hide(work: UnitOfWork, options: TravelOptions, rating: Loaded) -> Row:
    """Hide a safety rating.

    It counts nowhere any more; its author and moderators still see it.
    """
    return await actions.hide(work, rating, options.min_account_age)


@routes.post("/{rating_id}/unhide", permission=RATING_MODERATE, answers=RatingAnswer, subject=RATING)
async def unhide(work: UnitOfWork, options: TravelOptions, rating: Loaded) -> Row:
    """Show a safety rating again."""
    return await actions.unhide(work, rating, options.min_account_age)


@routes.post("/{rating_id}/helpful", **_VOTED)
async def helpful(work: UnitOfWork, rating: Loaded) -> Row:
    """Find a safety rating helpful.

    However often you say so, it is one vote; it takes the place of an opposite one.
    """
    return await actions.vote(work, rating, 1)


@routes.post("/{rating_id}/unhelpful", **_VOTED)
async def unhelpful(work: UnitOfWork, rating: Loaded) -> Row:
    """Find a safety rating unhelpful.

    However often you say so, it is one vote; it takes the place of an opposite one.
    """
    return await actions.vote(work, rating, -1)


@routes.delete("/{rating_id}/helpful", **_TAKEN_BACK)
async def take_back_helpful(work: UnitOfWork, rating: Loaded) -> None:
    """Take back that you found a safety rating helpful.

    Where you did not, nothing happens.
    """
    await actions.take_back(work, rating, 1)


@routes.delete("/{rating_id}/unhelpful", **_TAKEN_BACK)
async def take_back_unhelpful(work: UnitOfWork, rating: Loaded) -> None:
    """Take back that you found a safety rating unhelpful.

    Where you did not, nothing happens.
    """
    await actions.take_back(work, rating, -1)


@of_itineraries.post(
    "/{itinerary_id}/rating",
    permission=RATING_WRITE,
    subject=ITINERARY,
    location="/api/v1/safety-ratings/{id}",
    **_RATED,
)
async def rate(work: UnitOfWork, options: TravelOptions, itinerary: Loaded, new: ItineraryRating) -> Reply:
    """Rate this itinerary's safety.

    The same as a new safety rating that names it.
    """
    return await actions.rate_itinerary(work, itinerary, new, options.min_account_age)


@of_itineraries.get(
    "/{itinerary_id}/safety-ratings",
    permission=PUBLIC,
    lists=RatingAnswer,
    subject=ITINERARY,
    cache=CacheRule(("ratings:{id}", "itinerary:{id}"), _LIFE),
)
async def of_itinerary(caller: Caller, reads: Reads, itinerary: Loaded, query: RatingFilters) -> Page:
    """List an itinerary's safety ratings."""
    return await queries.page_of(reads, caller, itinerary, query)
