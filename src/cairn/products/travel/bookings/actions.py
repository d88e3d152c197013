"""Writes of bookings: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Forbidden, Problems
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import NotificationKind, notify
from cairn.products.travel.attestations.queries import valid_kinds
from cairn.products.travel.attestations.rules import meets
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.bookings.queries import (
    BETWEEN,
    ENDED,
    IN_TURN,
    LAPSE,
    LAPSED,
    PENDING,
    SAME,
    TAKEN,
    find,
)
from cairn.products.travel.bookings.rules import (
    MOST_AHEAD,
    MOST_PENDING,
    POLICY_HOURS,
    Side,
    Status,
    answer_until,
    days_of,
    in_touch,
    is_late,
    price,
    span_of,
    step,
)
from cairn.products.travel.bookings.schemas import NewBooking
from cairn.products.travel.errors import (
    BookingClosed,
    GuideUnavailable,
    NotEligible,
    NotEnded,
    SelfBooking,
    SlotTaken,
    TooManyPending,
)
from cairn.products.travel.events import BOOKING_CHANGED, BOOKING_CREATED
from cairn.products.travel.guides.queries import COUNTED, HELD
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.mails.rules import Kind as MailKind
from cairn.products.travel.notices import (
    BOOKING_CANCELLED,
    BOOKING_CONFIRMED,
    BOOKING_DECLINED,
    BOOKING_REQUESTED,
)
from cairn.products.travel.ports import TravelOptions

_TELLS: Final[Mapping[MailKind, NotificationKind]] = {
    "booking_requested": BOOKING_REQUESTED,
    "booking_confirmed": BOOKING_CONFIRMED,
    "booking_declined": BOOKING_DECLINED,
    "booking_cancelled": BOOKING_CANCELLED,
}
MOST_AT_ONCE: Final = 500
"""Bookings that one run of the job settles: what one short transaction writes."""


async def book(work: UnitOfWork, options: TravelOptions, guide: Row, new: NewBooking) -> Row:
    """The caller's request for the guide's time; what was asked for already is answered again. A person's are in turn.

    Raises `NotEligible`, `Invalid`, `SelfBooking`, `GuideUnavailable`, `SlotTaken`, `TooManyPending`.
    """
    eligibility = str(guide["eligibility"])
    if eligibility != "open" and not meets(eligibility, await valid_kinds(work, work.caller.id)):
        raise NotEligible
    asked = _asked(work, guide, new)
    if guide["user_id"] == work.caller.id:
        raise SelfBooking
    await work.row(IN_TURN, {"booker": str(work.caller.id)})
    booking_id = await _same(work, asked)
    if booking_id is None:
        await _check_free(work, guide, asked)
        booking_id = cast("UUID", asked["id"])
        work.add(Booking, asked, BOOKING_CREATED)
        _tell(work, cast("UUID", guide["user_id"]), "booking_requested", asked)
        await work.flush()
    made = cast("Row", await find(work, work.caller, booking_id))
    return await with_contact(work, work.caller, options, made)


async def with_contact(reads: Executor, caller: Caller, options: TravelOptions, booking: Row) -> Row:
    """The booking, for its booker with the guide's address while both are in touch."""
    ends_at = cast("datetime", booking["ends_at"])
    if booking["booker_id"] != caller.user_id or not in_touch(str(booking["status"]), ends_at, clock.now()):
        return booking
    address = await options.address_of(reads, cast("UUID", booking["guide_user_id"]))
    return {**booking, "guide_contact": address}


async def confirm(work: UnitOfWork, booking: Row) -> Row:
    """The guide's word. Raises `BookingClosed`, `SlotTaken`; at the commit too, where another was confirmed first."""
    if _is_done(work, booking, "confirmed"):
        return booking
    await work.row(HELD, {"guide_id": booking["guide_id"]})
    if await work.row(TAKEN, booking) is not None:
        raise SlotTaken
    return _answered(work, booking, "confirmed", "booking_confirmed")


def decline(work: UnitOfWork, booking: Row) -> Row:
    """The guide's word. Raises `BookingClosed`."""
    if _is_done(work, booking, "declined"):
        return booking
    return _answered(work, booking, "declined", "booking_declined")


def cancel(work: UnitOfWork, booking: Row) -> Row:
    """By either side, before the start. Raises `Forbidden`, `BookingClosed`."""
    other = _other_side(work, booking)
    if _is_done(work, booking, "cancelled"):
        return booking
    starts_at, hours = cast("datetime", booking["starts_at"]), cast("int", booking["cancellation_hours"])
    late = booking["status"] == "confirmed" and is_late(work.now, starts_at, hours)
    _tell(work, other, "booking_cancelled", booking)
    return _changed(work, booking, "cancelled", late=late)


async def end(work: UnitOfWork, options: TravelOptions, booking: Row, becomes: Status) -> Row:
    """Completed, or a no-show; by either side. Raises `Forbidden`, `BookingClosed`, `NotEnded`."""
    _other_side(work, booking)
    ended = booking if _is_done(work, booking, becomes) else _changed(work, booking, becomes)
    return await with_contact(work, work.caller, options, ended)


async def part(work: UnitOfWork, other: UUID) -> None:
    """The caller and the other are not there for each other from now on: what they have before them is declined where
    the caller is the guide who has not answered yet, else cancelled. The other side is told as of any cancellation."""
    pair = {"caller_id": work.caller.id, "other_id": other, "now": work.now}
    for booking in await work.rows(BETWEEN, pair):
        asked = booking["status"] == "pending" and side_of(work.caller, booking) == "guide"
        decline(work, booking) if asked else cancel(work, booking)


def side_of(caller: Caller, booking: Row) -> Side:
    """On which side of the booking the caller is. Raises `Forbidden` for an admin, who only sees it."""
    if booking["booker_id"] == caller.id:
        return "booker"
    if booking["guide_user_id"] == caller.id:
        return "guide"
    raise Forbidden


async def settle(work: UnitOfWork) -> None:
    """Write what time has made of bookings: requests that nobody answered expire, and what ended three days ago was
    completed."""
    asked = {"now": work.now, "most": MOST_AT_ONCE}
    lapsed = [cast("UUID", row["id"]) for row in await work.rows(LAPSED, asked)]
    await _lapse(work, lapsed)
    for row in await work.rows(ENDED, asked):
        work.change(Booking, row, {"status": "completed", "updated_at": work.now}, BOOKING_CHANGED)


def _asked(work: UnitOfWork, guide: Row, new: NewBooking) -> Row:
    """The row of the request, with its time and its price. Raises `Invalid`."""
    zone, last = ZoneInfo(str(guide["time_zone"])), new.end_date or new.booking_date
    starts_at, ends_at = span_of(new.booking_date, last, new.start_time, new.duration_hours, zone)
    _check(guide, new, work.now.astimezone(zone), starts_at)
    days, currency = Decimal(days_of(new.booking_date, last)), str(guide["rate_currency"])
    quantity = days if guide["rate_unit"] == "day" or new.duration_hours is None else new.duration_hours
    return {
        "id": new_id(), "guide_id": guide["id"], "guide_seq": guide["seq"], "booker_id": work.caller.id,
        **new.values(), "starts_at": starts_at, "ends_at": ends_at, "status": "pending",
        "amount": price(cast("Decimal", guide["rate_amount"]), currency, quantity), "currency": currency,
        "cancellation_hours": POLICY_HOURS[str(guide["cancellation_policy"])], "late_cancellation": False,
        "respond_by": answer_until(work.now, starts_at, ends_at),
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip


def _check(guide: Row, new: NewBooking, here: datetime, starts_at: datetime) -> None:
    """`here` is now, where the guide is."""
    problems = Problems()
    if new.booking_date < here.date():
        problems.add("/booking_date", "date_in_past", "Where the guide is, this day is over.")
    elif new.booking_date - here.date() > MOST_AHEAD:
        problems.add("/booking_date", "too_far_ahead", f"At most {MOST_AHEAD.days} days ahead can be booked.")
    elif new.start_time is not None and starts_at <= here:
        problems.add("/start_time", "date_in_past", "Where the guide is, this time is over.")
    if new.end_date is not None and guide["rate_unit"] != "day":
        problems.add("/end_date", "needs_day_rate", "This guide is booked by the hour.")
    if new.group_size > cast("int", guide["max_group_size"]):
        problems.add("/group_size", "party_too_large", f"This guide takes {guide['max_group_size']} at most.")
    problems.raise_if_any()


async def _same(work: UnitOfWork, asked: Row) -> UUID | None:
    """The booking of the same booker, guide and time that is still open, if there is one."""
    found = await work.row(SAME, {**asked, "caller_id": work.caller.id, "now": work.now})
    if found is None:
        return None
    booking_id = cast("UUID", found["id"])
    if not found["lapsed"]:
        return booking_id
    await _lapse(work, [booking_id])
    return None


async def _check_free(work: UnitOfWork, guide: Row, asked: Row) -> None:
    if guide["status"] != "active" or guide["availability"] != "available":
        raise GuideUnavailable
    if await work.row(TAKEN, asked) is not None:
        raise SlotTaken
    counted = await work.row(PENDING, {"caller_id": work.caller.id, "now": work.now})
    if counted is not None and cast("int", counted["pending"]) >= MOST_PENDING:
        raise TooManyPending


def _is_done(work: UnitOfWork, booking: Row, becomes: Status) -> bool:
    """Whether there is nothing left to do. Raises `BookingClosed`, `NotEnded` where it cannot be done."""
    starts_at, ends_at = cast("datetime", booking["starts_at"]), cast("datetime", booking["ends_at"])
    can = step(becomes, str(booking["status"]), work.now, starts_at, ends_at)
    if can == "closed":
        raise BookingClosed
    if can == "early":
        raise NotEnded
    return can == "done"


def _answered(work: UnitOfWork, booking: Row, becomes: Status, told: MailKind) -> Row:
    work.execute(COUNTED, {"guide_id": booking["guide_id"], "asked": 1, "answered": 1})
    work.touch("guides", f"guide:{booking['guide_id']}")
    _tell(work, cast("UUID | None", booking["booker_id"]), told, booking)
    return _changed(work, booking, becomes)


def _changed(work: UnitOfWork, booking: Row, becomes: Status, *, late: bool = False) -> Row:
    changes = {"status": becomes, "late_cancellation": late, "updated_at": work.now}
    return work.change(Booking, booking, changes, BOOKING_CHANGED)


def _other_side(work: UnitOfWork, booking: Row) -> UUID | None:
    other = "guide_user_id" if side_of(work.caller, booking) == "booker" else "booker_id"
    return cast("UUID | None", booking[other])


def _tell(work: UnitOfWork, person_id: UUID | None, kind: MailKind, booking: Row) -> None:
    """By a notification and by a letter; nobody, where that side is gone."""
    if person_id is not None:
        notify(work, person_id, _TELLS[kind], cast("UUID", booking["id"]))
        mail(work, person_id, kind, cast("UUID", booking["id"]))


async def _lapse(work: UnitOfWork, ids: list[UUID]) -> None:
    """At once, so that a new one can take the place of an old one."""
    for guide in await work.rows(LAPSE, {"ids": ids, "now": work.now}):
        work.touch("guides", f"guide:{guide['id']}")
    for booking_id in ids:
        work.record(BOOKING_CHANGED, booking_id, {"status": ["pending", "expired"]})
