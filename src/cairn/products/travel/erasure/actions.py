"""What an erasure does besides removing the person's rows: all that was computed from them is computed anew, and what
others need goes on without them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Erasing
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.travel.activity.actions import forget_events
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.bookings.rules import is_late
from cairn.products.travel.erasure import queries
from cairn.products.travel.events import BOOKING_CHANGED, GROUP_CHANGED, INVITE_CHANGED, MEMBER_CHANGED
from cairn.products.travel.notices import BOOKING_CANCELLED, GROUP_HANDED_OVER
from cairn.products.travel.safety.actions import recompute_all
from cairn.products.travel.travel_groups.models import GroupMember, TravelGroup

_AT_ONCE: Final = 200
"""Itineraries whose safety is computed by one set of statements."""


def erasing(min_account_age: timedelta) -> Erasing:
    """What is done around the erasure of a person. `min_account_age`: from which accounts count as evidence."""

    @asynccontextmanager
    async def around(work: UnitOfWork, user_id: UUID) -> AsyncIterator[None]:
        who = {"user_id": user_id}
        concerned = [cast("UUID", row["id"]) for row in await work.rows(queries.CONCERNED, who)]
        reviewed = [row["guide_id"] for row in await work.rows(queries.REVIEWED, who)]
        for statement in (*queries.UNVOTED, queries.UNCOUNTED, queries.VOTES_ON_OWN, *queries.UNNAMED):
            await work.rows(statement, who)
        await work.rows(queries.UNSAVED, who)
        await forget_events(work, user_id)
        await _hand_groups_over(work, user_id)
        await _end_bookings(work, user_id)
        await work.flush()
        yield
        for first in range(0, len(concerned), _AT_ONCE):
            await recompute_all(work, concerned[first : first + _AT_ONCE], min_account_age)
        _touch(work, concerned, reviewed)

    return around


async def _hand_groups_over(work: UnitOfWork, user_id: UUID) -> None:
    """The person is in no group any more. Those that they led pass to the oldest moderator, else to the oldest member;
    where there is none they are cancelled."""
    who = {"user_id": user_id, "now": work.now}
    held = await work.rows(queries.GROUPS_HELD, who)
    ids = [row["id"] for row in held]
    heirs = {row["group_id"]: row for row in await work.rows(queries.HEIRS, {**who, "ids": ids})}
    await work.rows(queries.GONE, who)
    await work.rows(queries.RECOUNTED, {"ids": ids})
    led = [row for row in held if row["organizer_id"] == user_id and row["status"] == "active"]
    for group in led:
        if group["id"] in heirs:
            _pass_on(work, group, heirs[group["id"]])
        else:
            ended = {"status": "cancelled", "updated_at": work.now}
            work.change(TravelGroup, group, ended, GROUP_CHANGED)
    await _end_asking(work, [group["id"] for group in led if group["id"] not in heirs])


def _pass_on(work: UnitOfWork, group: Row, heir: Row) -> None:
    now = {"updated_at": work.now}
    work.change(GroupMember, heir, {"role": "organizer", **now}, MEMBER_CHANGED)
    work.change(TravelGroup, group, {"organizer_id": heir["user_id"], **now}, GROUP_CHANGED)
    notify(work, cast("UUID", heir["user_id"]), GROUP_HANDED_OVER, cast("UUID", group["id"]))


async def _end_asking(work: UnitOfWork, cancelled: Sequence[object]) -> None:
    """Nobody is asked into these groups any more, and nobody waits for them."""
    of = {"ids": list(cancelled), "now": work.now}
    for row in await work.rows(queries.INVITES_ENDED, of):
        work.record(INVITE_CHANGED, cast("UUID", row["id"]), {"status": ["pending", "revoked"]})
    for row in await work.rows(queries.REQUESTS_ENDED, of):
        work.record(MEMBER_CHANGED, cast("UUID", row["id"]), {"state": ["requested", "declined"]})


async def _end_bookings(work: UnitOfWork, user_id: UUID) -> None:
    """What was asked for, or is still to come, is cancelled, and the other side is told."""
    for booking in await work.rows(queries.OPEN_BOOKINGS, {"user_id": user_id, "now": work.now}):
        starts_at, hours = cast("datetime", booking["starts_at"]), cast("int", booking["cancellation_hours"])
        late = booking["status"] == "confirmed" and is_late(work.now, starts_at, hours)
        changes = {"status": "cancelled", "late_cancellation": late, "updated_at": work.now}
        work.change(Booking, booking, changes, BOOKING_CHANGED)
        other = booking["guide_user_id"] if booking["booker_id"] == user_id else booking["booker_id"]
        if other is not None:
            notify(work, cast("UUID", other), BOOKING_CANCELLED, cast("UUID", booking["id"]))


def _touch(work: UnitOfWork, itineraries: Sequence[object], guides: Sequence[object]) -> None:
    work.touch("itineraries", "boards", "guides", "resources")
    for key in itineraries:
        work.touch(f"itinerary:{key}", f"ratings:{key}", f"intel:{key}")
    work.touch(*(f"guide:{key}" for key in guides))
