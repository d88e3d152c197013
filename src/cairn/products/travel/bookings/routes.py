"""Bookings over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.bookings import actions
from cairn.products.travel.bookings.queries import find, page
from cairn.products.travel.bookings.schemas import BookingAnswer, BookingQuery, NewBooking
from cairn.products.travel.errors import (
    BookingClosed,
    BookingNotFound,
    GuideNotFound,
    GuideUnavailable,
    NotEligible,
    NotEnded,
    SelfBooking,
    SlotTaken,
    TooManyPending,
)
from cairn.products.travel.guides.queries import seen
from cairn.products.travel.guides.schemas import GuideAnswer
from cairn.products.travel.permissions import GUIDE_ANSWER, GUIDE_BOOK
from cairn.products.travel.ports import TravelOptions

routes = Routes("bookings", "/women-safety", tag="Bookings")
GUIDE = Subject("guide_id", seen, GuideAnswer, owner="user_id", missing=GuideNotFound)
BOOKING = Subject("booking_id", find, BookingAnswer, owner="guide_user_id", missing=BookingNotFound)


@routes.post(
    "/guides/{guide_id}/book",
    permission=GUIDE_BOOK,
    answers=BookingAnswer,
    status=201,
    location="/api/v1/women-safety/bookings/{id}",
    subject=GUIDE,
    store="never",
    limit="bookings",
    refusals=(NotEligible, SelfBooking, GuideUnavailable, SlotTaken, TooManyPending),
)
async def book(work: UnitOfWork, guide: Loaded, options: TravelOptions, new: NewBooking) -> Row:
    """Ask for a guide's time.

    Some hours from a time of day on, or whole days, in the guide's time zone. The price is fixed now; the guide has 72
    hours to confirm, or until the start. What you have asked for already is answered again as it is.
    """
    return await actions.book(work, options, guide, new)


@routes.get("/bookings", permission=GUIDE_BOOK, lists=BookingAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: BookingQuery) -> Page:  # noqa: A001  the operation's name
    """List bookings.

    What you have booked, and for what you were booked as a guide; the newest first. An administrator's list has all.
    """
    return await page(reads, caller, query.request(), query.filters())


@routes.get(
    "/bookings/{booking_id}", permission=GUIDE_BOOK, answers=BookingAnswer, subject=BOOKING, store="never"
)
async def read(caller: Caller, reads: Reads, booking: Loaded, options: TravelOptions) -> Row:
    """Read one booking.

    For both sides. Its booker sees how to reach the guide, from the confirmation until 30 days after the end.
    """
    return await actions.with_contact(reads, caller, options, booking)


@routes.post(
    "/bookings/{booking_id}/confirm",
    permission=GUIDE_ANSWER,
    answers=BookingAnswer,
    subject=BOOKING,
    store="never",
    refusals=(BookingClosed, SlotTaken),
)
async def confirm(work: UnitOfWork, booking: Loaded) -> Row:
    """Confirm a booking.

    As its guide. Confirmed bookings of a guide never overlap.
    """
    return await actions.confirm(work, booking)


@routes.post(
    "/bookings/{booking_id}/decline",
    permission=GUIDE_ANSWER,
    answers=BookingAnswer,
    subject=BOOKING,
    store="never",
    refusals=(BookingClosed,),
)
async def decline(work: UnitOfWork, booking: Loaded) -> Row:
    """Decline a booking.

    As its guide, while it is pending.
    """
    return actions.decline(work, booking)


@routes.post(
    "/bookings/{booking_id}/cancel",
    permission=GUIDE_BOOK,
    answers=BookingAnswer,
    subject=BOOKING,
    store="never",
    refusals=(BookingClosed,),
)
async def cancel(work: UnitOfWork, booking: Loaded) -> Row:
    """Cancel a booking.

    By either side, before its start. Inside the hours of the guide's policy it is a late cancellation, which stays
    visible to both.
    """
    return actions.cancel(work, booking)


@routes.post(
    "/bookings/{booking_id}/complete",
    permission=GUIDE_BOOK,
    answers=BookingAnswer,
    subject=BOOKING,
    store="never",
    refusals=(BookingClosed, NotEnded),
)
async def complete(work: UnitOfWork, booking: Loaded, options: TravelOptions) -> Row:
    """Say that a booking took place.

    By either side, after its end. Three days later it is taken to have taken place.
    """
    return await actions.end(work, options, booking, "completed")


@routes.post(
    "/bookings/{booking_id}/no-show",
    permission=GUIDE_BOOK,
    answers=BookingAnswer,
    subject=BOOKING,
    store="never",
    refusals=(BookingClosed, NotEnded),
)
async def no_show(work: UnitOfWork, booking: Loaded, options: TravelOptions) -> Row:
    """Say that somebody did not come.

    By either side, after the start.
    """
    return await actions.end(work, options, booking, "no_show")
