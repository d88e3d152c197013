"""Writing reviews, and publishing them: blind until both sides wrote, or the time for it is over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid, Refusal
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.travel.bookings.actions import side_of
from cairn.products.travel.bookings.queries import find as find_booking
from cairn.products.travel.errors import AlreadyReviewed, BookingNotCompleted, ReviewWindowClosed
from cairn.products.travel.events import REVIEW_CREATED, REVIEW_PUBLISHED
from cairn.products.travel.guide_reviews.models import GuideReview
from cairn.products.travel.guide_reviews.queries import COMPLETED, DUE, MEAN, OF_BOOKING, written
from cairn.products.travel.guide_reviews.rules import WINDOW, Direction, Reviewable, is_open, oldest
from cairn.products.travel.guide_reviews.schemas import NewReview
from cairn.products.travel.guides.queries import RATED
from cairn.products.travel.notices import REVIEW_PUBLISHED as PUBLISHED

MOST_AT_ONCE: Final = 500
"""Reviews that one run of the job publishes."""
_WHY_NOT: Final[Mapping[str, type[Refusal]]] = {
    "not_completed": BookingNotCompleted,
    "already_reviewed": AlreadyReviewed,
    "window_closed": ReviewWindowClosed,
}


async def review_guide(work: UnitOfWork, guide: Row, new: NewReview) -> Row:
    """The caller's review of a guide, about the booking that it names, or the oldest that can be reviewed.

    Raises `Invalid`, `BookingNotCompleted`, `ReviewWindowClosed`, `AlreadyReviewed`.
    """
    booking_id = new.booking_id or await _oldest(work, guide)
    booking = await find_booking(work, work.caller, booking_id, lock=True)
    if booking is None or booking["guide_id"] != guide["id"] or booking["booker_id"] != work.caller.id:
        raise Invalid.at("/booking_id", "unknown_booking", "You have no such booking of this guide.")
    return await _write(work, booking, "of_guide", new)


async def review_booking(work: UnitOfWork, booking: Row, new: NewReview) -> Row:
    """The caller's review of the other side of a booking, which is locked.

    Raises `Forbidden`, `Invalid`, `BookingNotCompleted`, `ReviewWindowClosed`, `AlreadyReviewed`.
    """
    direction: Direction = "of_guide" if side_of(work.caller, booking) == "booker" else "of_traveller"
    if new.booking_id not in {None, booking["id"]}:
        raise Invalid.at("/booking_id", "booking_mismatch", "The path names another booking.")
    return await _write(work, booking, direction, new)


async def publish_due(work: UnitOfWork) -> None:
    """Publish what was written about bookings whose time for reviews is over."""
    due = await work.rows(DUE, {"now": work.now, "most": MOST_AT_ONCE})
    for review in due:
        _publish(work, review, cast("datetime", review["due_at"]))
    _rate(work, due)


def take_mean(work: UnitOfWork) -> None:
    """The mean of all guides, anew."""
    work.execute(MEAN, {"now": work.now})
    work.touch("guides")


async def _oldest(work: UnitOfWork, guide: Row) -> UUID:
    asked = {"guide_id": guide["id"], "caller_id": work.caller.id, "now": work.now}
    rows = await work.rows(COMPLETED, asked)
    found = oldest(
        [Reviewable(cast("datetime", row["ends_at"]), bool(row["reviewed"])) for row in rows], work.now
    )
    if isinstance(found, str):
        raise _WHY_NOT[found]
    return cast("UUID", rows[found]["id"])


async def _write(work: UnitOfWork, booking: Row, direction: Direction, new: NewReview) -> Row:
    ends_at = cast("datetime", booking["ends_at"])
    if booking["status"] != "completed":
        raise BookingNotCompleted
    others = await work.rows(OF_BOOKING, {"booking_id": booking["id"]})
    if any(review["direction"] == direction for review in others):
        raise AlreadyReviewed
    if not is_open(ends_at, work.now):
        raise ReviewWindowClosed
    row = {
        "id": new_id(), **new.values(), "booking_id": booking["id"], "guide_id": booking["guide_id"],
        "author_id": work.caller.id, "direction": direction, "due_at": ends_at + WINDOW,
        "published_at": work.now if others else None, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(GuideReview, row, REVIEW_CREATED)
    if others:
        sides = {name: booking[name] for name in ("booker_id", "guide_user_id")}
        _tell(work, {**row, **sides})
        for review in others:
            _publish(work, {**review, **sides}, work.now)
        _rate(work, [row, *others])
    await work.flush()
    return await written(work, work.caller, cast("UUID", row["id"]), work.now)


def _publish(work: UnitOfWork, review: Row, at: datetime) -> None:
    work.change(GuideReview, review, {"published_at": at}, REVIEW_PUBLISHED)
    _tell(work, review)


def _tell(work: UnitOfWork, review: Row) -> None:
    """Whom it is about."""
    about = review["guide_user_id"] if review["direction"] == "of_guide" else review["booker_id"]
    if about is not None:
        notify(work, cast("UUID", about), PUBLISHED, cast("UUID", review["id"]))


def _rate(work: UnitOfWork, reviews: Sequence[Row]) -> None:
    """Count what was published: each guide once, as one statement may change a row only once."""
    totals: Counter[UUID] = Counter()
    counts: Counter[UUID] = Counter()
    for review in reviews:
        if review["direction"] == "of_guide":
            totals[cast("UUID", review["guide_id"])] += cast("int", review["rating"])
            counts[cast("UUID", review["guide_id"])] += 1
    for guide_id in sorted(counts):  # locks are taken in one order
        counted = {"guide_id": guide_id, "rating_sum": totals[guide_id], "review_count": counts[guide_id]}
        work.execute(RATED, counted)
        work.touch("guides", f"guide:{guide_id}")
