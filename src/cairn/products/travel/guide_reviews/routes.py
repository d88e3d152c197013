"""Reviews over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.bookings.queries import find as find_booking
from cairn.products.travel.bookings.schemas import BookingAnswer
from cairn.products.travel.errors import (
    AlreadyReviewed,
    BookingNotCompleted,
    BookingNotFound,
    GuideNotFound,
    ReviewWindowClosed,
)
from cairn.products.travel.guide_reviews import actions
from cairn.products.travel.guide_reviews.queries import page
from cairn.products.travel.guide_reviews.schemas import NewReview, ReviewAnswer, ReviewQuery
from cairn.products.travel.guides.queries import seen
from cairn.products.travel.guides.schemas import GuideAnswer
from cairn.products.travel.permissions import GUIDE_REVIEW

routes = Routes("guide_reviews", "/women-safety", tag="Guide reviews")
GUIDE = Subject("guide_id", seen, GuideAnswer, owner="user_id", missing=GuideNotFound)
BOOKING = Subject("booking_id", find_booking, BookingAnswer, owner="guide_user_id", missing=BookingNotFound)
NOT_NOW = (BookingNotCompleted, ReviewWindowClosed, AlreadyReviewed)


@routes.get(
    "/guides/{guide_id}/reviews",
    permission=PUBLIC,
    lists=ReviewAnswer,
    subject=GUIDE,
    cache=CacheRule(("guide:{id}",), seconds=300),
)
async def list(caller: Caller, reads: Reads, guide: Loaded, query: ReviewQuery) -> Page:  # noqa: A001
    """List the reviews of a guide.

    The published ones, the newest first. What a guide has written about travellers is there for both sides and for
    moderators.
    """
    return await page(reads, caller, query.request(), {**query.filters(), "guide": guide["id"]})


@routes.post(
    "/guides/{guide_id}/reviews",
    permission=GUIDE_REVIEW,
    answers=ReviewAnswer,
    status=201,
    subject=GUIDE,
    refusals=NOT_NOW,
)
async def create(work: UnitOfWork, guide: Loaded, new: NewReview) -> Row:
    """Review a guide.

    About a completed booking of yours, until 14 days after its end. Nobody sees it until the guide has written too, or
    those days are over; then it is published, and stays as it is.
    """
    return await actions.review_guide(work, guide, new)


@routes.post(
    "/bookings/{booking_id}/review",
    permission=GUIDE_REVIEW,
    answers=ReviewAnswer,
    status=201,
    subject=BOOKING,
    refusals=NOT_NOW,
)
async def create_for_booking(work: UnitOfWork, booking: Loaded, new: NewReview) -> Row:
    """Review the other side of a booking.

    The booker writes about the guide, and the guide about the booker.
    """
    return await actions.review_booking(work, booking, new)
