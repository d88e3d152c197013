"""Writes of safety ratings. Whatever changes one computes its itinerary's safety anew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final, Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.audit import Event
from cairn.kernel.db.queued import described, table_of
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.activity.actions import happened, voted
from cairn.products.travel.errors import NotPublished, RatingNotFound, SelfRating
from cairn.products.travel.events import (
    RATING_CHANGED,
    RATING_CREATED,
    RATING_DELETED,
    RATING_HIDDEN,
    RATING_SHOWN,
)
from cairn.products.travel.safety.actions import recompute
from cairn.products.travel.safety.queries import known
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.safety_ratings.queries import HELD, INSERTED, OWN_OF_ITINERARY, find, was_there
from cairn.products.travel.safety_ratings.rules import may_be_rated
from cairn.products.travel.safety_ratings.schemas import ItineraryRating, NewRating
from cairn.products.travel.votes.actions import Votable, cast_vote, votes_of
from cairn.products.travel.votes.queries import FOUND

VOTABLE: Final = Votable("safety_rating", SafetyRating)


async def rate(work: UnitOfWork, new: NewRating, min_account_age: timedelta) -> Reply:
    """The caller's rating of the itinerary that the body names. Raises `Invalid` (`unknown_itinerary`), and as
    `rate_itinerary`."""
    itinerary = await known(work, work.caller, new.itinerary_id)
    if itinerary is None:
        raise Invalid.at("/itinerary_id", "unknown_itinerary", "There is no such itinerary.")
    return await rate_itinerary(work, itinerary, new, min_account_age)


async def rate_itinerary(
    work: UnitOfWork, itinerary: Row, new: ItineraryRating, min_account_age: timedelta
) -> Reply:
    """The caller's one rating of it: 201 where it is new, else 200 and what was sent is changed. However many ask at
    once, there is one row. Raises `Invalid` (`itinerary_mismatch`), `SelfRating`, `NotPublished`."""
    if new.itinerary_id not in {None, itinerary["id"]}:
        raise _mismatch()
    if itinerary["owner_id"] == work.caller.id:
        raise SelfRating
    held = await work.row(HELD, {"itinerary_id": itinerary["id"]})
    if held is None or not may_be_rated(held):
        raise NotPublished
    own = {"itinerary_id": itinerary["id"], "caller_id": work.caller.id}
    while (there := await work.row(OWN_OF_ITINERARY, own)) is None:
        values = await _values(work, itinerary, new)
        if await work.row(INSERTED, values) is not None:
            return Reply(await _created(work, itinerary, values, min_account_age))
    rating = await _found(work, there["id"])
    sent = {name: getattr(new, name) for name in new.model_fields_set}
    return Reply(await _change(work, rating, sent, min_account_age), status=200)


async def update(
    work: UnitOfWork, rating: Row, changes: Changes[NewRating], min_account_age: timedelta
) -> Row:
    """The author's rating with the changes. Raises `Invalid` (`itinerary_mismatch`)."""
    return await _change(work, rating, changes.over(rating), min_account_age)


async def delete(work: UnitOfWork, rating: Row, min_account_age: timedelta) -> None:
    """Its place is free again; its words are gone at once, the row is purged with its itinerary."""
    gone = {"deleted_at": work.now, "updated_at": work.now, "detailed_feedback": None}
    work.change(SafetyRating, rating, gone, RATING_DELETED)
    await _recomputed(work, rating, min_account_age)


async def hide(work: UnitOfWork, rating: Row, min_account_age: timedelta) -> Row:
    """Hidden ratings count nowhere, and only their authors and moderators see them."""
    return await _moderated(work, rating, "hidden", RATING_HIDDEN, min_account_age)


async def unhide(work: UnitOfWork, rating: Row, min_account_age: timedelta) -> Row:
    return await _moderated(work, rating, "visible", RATING_SHOWN, min_account_age)


async def vote(work: UnitOfWork, rating: Row, value: Literal[-1, 0, 1]) -> Row:
    """What people think of it, with the caller's vote at `value`. Raises `SelfVote`."""
    after, before = await cast_vote(work, VOTABLE, rating, value)
    if before != value:
        _touch(work, rating)
        itinerary_id, owner_id = (
            cast("UUID", rating["itinerary_id"]),
            cast("UUID", rating["itinerary_owner_id"]),
        )
        await voted(work, itinerary_id, owner_id, before, value)
    return votes_of(after, value)


async def take_back(work: UnitOfWork, rating: Row, value: Literal[-1, 1]) -> None:
    """The caller's vote, if it is that one."""
    found = await work.row(
        FOUND, {"target_type": VOTABLE.kind, "target_id": rating["id"], "user_id": work.caller.id}
    )
    if found is not None and found["value"] == value:
        await vote(work, rating, 0)


async def _values(work: UnitOfWork, itinerary: Row, new: ItineraryRating) -> dict[str, object]:
    itinerary_id = cast("UUID", itinerary["id"])
    verified = await was_there(work, work.caller.id, itinerary_id, str(itinerary["destination"]))
    return {
        **new.values(), "id": new_id(), "itinerary_id": itinerary_id, "user_id": work.caller.id,
        "verified_experience": verified, "status": "visible", "helpful_count": 0, "unhelpful_count": 0,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip


async def _created(
    work: UnitOfWork, itinerary: Row, values: Mapping[str, object], min_account_age: timedelta
) -> Row:
    rating_id, itinerary_id = cast("UUID", values["id"]), cast("UUID", itinerary["id"])
    work.record(RATING_CREATED, rating_id, described(table_of(SafetyRating), values))
    await happened(work, itinerary_id, cast("UUID", itinerary["owner_id"]), "rating")
    await _recomputed(work, {"id": rating_id, "itinerary_id": itinerary_id}, min_account_age)
    return await _found(work, rating_id)


async def _found(work: UnitOfWork, rating_id: object) -> Row:
    """One's own rating of what one may see. Raises `RatingNotFound` where that changed in between."""
    found = await find(work, work.caller, cast("UUID", rating_id))
    if found is None:
        raise RatingNotFound
    return found


async def _change(
    work: UnitOfWork, rating: Row, sent: Mapping[str, object], min_account_age: timedelta
) -> Row:
    """Nothing is written where nothing changes."""
    if sent.get("itinerary_id") not in {None, rating["itinerary_id"]}:
        raise _mismatch()
    changed = {
        name: value for name, value in sent.items() if name != "itinerary_id" and rating[name] != value
    }
    if not changed:
        return rating
    changed["verified_experience"] = await was_there(
        work, work.caller.id, cast("UUID", rating["itinerary_id"]), str(rating["itinerary_destination"])
    )
    times = {"edited_at": work.now, "updated_at": work.now}
    after = work.change(SafetyRating, rating, {**changed, **times}, RATING_CHANGED)
    await _recomputed(work, rating, min_account_age)
    return after


async def _moderated(
    work: UnitOfWork, rating: Row, status: str, event: Event, min_account_age: timedelta
) -> Row:
    if rating["status"] == status:
        return rating
    after = work.change(SafetyRating, rating, {"status": status, "updated_at": work.now}, event)
    await _recomputed(work, rating, min_account_age)
    return after


async def _recomputed(work: UnitOfWork, rating: Row, min_account_age: timedelta) -> None:
    _touch(work, rating)
    work.touch(f"itinerary:{rating['itinerary_id']}", "itineraries")
    await recompute(work, cast("UUID", rating["itinerary_id"]), min_account_age)


def _touch(work: UnitOfWork, rating: Row) -> None:
    work.touch("ratings", f"ratings:{rating['itinerary_id']}", f"rating:{rating['id']}")


def _mismatch() -> Invalid:
    return Invalid.at("/itinerary_id", "itinerary_mismatch", "The rating is of another itinerary.")
