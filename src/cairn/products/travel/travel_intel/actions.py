"""Writes of travel intel: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Forbidden, Invalid, TooManyRequests
from cairn.kernel.access import may
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.activity.actions import voted
from cairn.products.travel.errors import InvalidTransition, MayNotResolve, NotPublished
from cairn.products.travel.events import (
    INTEL_CHANGED,
    INTEL_CREATED,
    INTEL_DELETED,
    INTEL_HIDDEN,
    INTEL_SHOWN,
)
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.notices import INTEL_WARNED
from cairn.products.travel.permissions import INTEL_MODERATE
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety.actions import recompute
from cairn.products.travel.safety_ratings.rules import may_be_rated
from cairn.products.travel.travel_intel import rules
from cairn.products.travel.travel_intel.models import TravelIntel
from cairn.products.travel.travel_intel.queries import (
    COUNTED,
    ONE_AT_A_TIME,
    RESPONSE_OF,
    VOTES_GONE,
    WARNED,
    find_in_thread,
    named_itinerary,
)
from cairn.products.travel.travel_intel.schemas import NewIntel
from cairn.products.travel.votes.actions import Votable, cast_vote, take_back, votes_of

WARN_JOB: Final = "travel.warn"
"""Tells those who saved an itinerary of a critical warning. Payload: `intel_id`, and `after`, the save up to which
others were told."""
VOTABLE: Final = Votable("travel_intel", TravelIntel)
_STATE: Final = {"status", "accepted_response_id"}
_UNRESOLVED: Final[Row] = {"accepted_response_id": None, "resolved_by_id": None, "resolved_at": None}
_EMPTY: Final[Row] = {
    "title": None, "content": "", "location_reference": None, "severity": None, "latitude": None, "longitude": None,
    "valid_until": None, "status": "archived", "helpful_count": 0, "unhelpful_count": 0, **_UNRESOLVED,
}  # fmt: skip
"""What is left of an entry that is deleted."""


async def create(work: UnitOfWork, new: NewIntel, options: TravelOptions) -> Row:
    """A new entry of the caller. Raises `Invalid` for an itinerary that the caller does not know, `NotPublished`,
    `TooManyRequests` for a fourth critical warning within a day."""
    itinerary = await named_itinerary(work, work.caller, new.itinerary_id, "/itinerary_id", lock=True)
    if not may_be_rated(itinerary):
        raise NotPublished
    if new.accepted_response_id is not None:
        raise _unknown_response()
    warning = new.intel_type == "warning"
    row: dict[str, object] = {
        **new.values(), "id": new_id(), "user_id": work.caller.id, "moderation": "visible",
        "severity": rules.severity_of(new.intel_type, new.severity),
        "safety_related": warning if new.safety_related is None else new.safety_related,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    row.update(_resolved(work) if new.status == "resolved" else {})
    if rules.is_critical(row):
        row["warned_at"] = await _counted_warning(work)
    work.add(TravelIntel, row, INTEL_CREATED)
    work.execute(COUNTED, {"of_itinerary": new.itinerary_id, "by": 1})
    return await _written(work, {}, {**row, "owner_id": itinerary["owner_id"]}, options)


async def update(work: UnitOfWork, intel: Row, changes: Changes[NewIntel], options: TravelOptions) -> Row:
    """The entry with the changes; nothing is written where nothing changes. What it says only its author changes, its
    state others too. Raises `Forbidden`, `MayNotResolve`, `InvalidTransition`, `Invalid`, and `TooManyRequests` where
    it becomes a fourth critical warning within a day."""
    changed = changes.over(intel)
    edited = {name: value for name, value in changed.items() if name not in _STATE}
    if edited and intel["user_id"] != work.caller.id:
        raise Forbidden
    if "itinerary_id" in edited:
        raise Invalid.at("/itinerary_id", "itinerary_mismatch", "An entry stays with its itinerary.")
    if changed.keys() & _STATE:
        changed |= await _moved(work, intel, changed)
    if not changed:
        return intel
    if edited.get("safety_related", True) is None:
        changed["safety_related"] = {**intel, **changed}["intel_type"] == "warning"
    if edited:
        changed["edited_at"] = work.now
    if rules.is_critical({**intel, **changed}) and intel["warned_at"] is None:
        changed["warned_at"] = await _counted_warning(work)
    after = work.change(TravelIntel, intel, {**changed, "updated_at": work.now}, INTEL_CHANGED)
    return await _written(work, intel, after, options)


async def delete(work: UnitOfWork, intel: Row, options: TravelOptions) -> None:
    """The entry is emptied, and gone but for its place where it has responses. A hold that it has caused stays."""
    work.execute(VOTES_GONE, {"intel_id": intel["id"]})
    work.change(TravelIntel, intel, {**_EMPTY, "deleted_at": work.now, "updated_at": work.now}, None)
    work.record(INTEL_DELETED, cast("UUID", intel["id"]), {})
    if intel["moderation"] == "visible":
        work.execute(COUNTED, {"of_itinerary": intel["itinerary_id"], "by": -1})
    touch(work, intel)
    if rules.weighs(intel):
        await recompute(work, cast("UUID", intel["itinerary_id"]), options.min_account_age)


async def moderate(work: UnitOfWork, intel: Row, moderation: rules.Moderation, options: TravelOptions) -> Row:
    """The entry hidden, or shown again; what is so already stays."""
    if intel["moderation"] == moderation:
        return intel
    shown = moderation == "visible"
    event = INTEL_SHOWN if shown else INTEL_HIDDEN
    after = work.change(TravelIntel, intel, {"moderation": moderation, "updated_at": work.now}, event)
    work.execute(COUNTED, {"of_itinerary": intel["itinerary_id"], "by": 1 if shown else -1})
    touch(work, intel)
    if rules.weighs(intel):
        await recompute(work, cast("UUID", intel["itinerary_id"]), options.min_account_age)
    return after


async def vote(work: UnitOfWork, intel: Row, value: Literal[-1, 1]) -> Row:
    """The votes with the caller's at `value`. Raises `SelfVote`."""
    after, before = await cast_vote(work, VOTABLE, intel, value)
    await _voted(work, intel, before, value)
    return votes_of(after, value)


async def unvote(work: UnitOfWork, intel: Row, value: Literal[-1, 1]) -> None:
    """The caller's vote is taken back, if it is this one."""
    _, before = await take_back(work, VOTABLE, intel, value)
    await _voted(work, intel, before, 0)


def touch(work: UnitOfWork, intel: Row) -> None:
    """Name what shows the entry, or counts it."""
    of = intel["itinerary_id"]
    work.touch("intel", f"travel-intel:{intel['id']}", f"intel:{of}", f"itinerary:{of}")


async def _voted(work: UnitOfWork, intel: Row, before: int, after: int) -> None:
    if before != after:
        work.touch("intel", f"travel-intel:{intel['id']}")
        of, owner = cast("UUID", intel["itinerary_id"]), cast("UUID", intel["owner_id"])
        await voted(work, of, owner, before, after)


async def _written(work: UnitOfWork, before: Row, after: Row, options: TravelOptions) -> Row:
    """What follows from a written entry, and the entry as the caller sees it."""
    touch(work, after)
    intel_id, itinerary_id = cast("UUID", after["id"]), cast("UUID", after["itinerary_id"])
    if after.get("warned_at") is not None and before.get("warned_at") is None:
        _warn(work, after)
    if rules.weighs(before) or rules.weighs(after):
        await recompute(work, itinerary_id, options.min_account_age)
    await work.flush()
    return cast("Row", await find_in_thread(work, work.caller, intel_id))


def _warn(work: UnitOfWork, intel: Row) -> None:
    intel_id, owner_id = cast("UUID", intel["id"]), cast("UUID", intel["owner_id"])
    if owner_id != work.caller.id:
        notify(work, owner_id, INTEL_WARNED, intel_id)
        mail(work, owner_id, "intel_warned", intel_id)
    work.enqueue(WARN_JOB, {"intel_id": str(intel_id)})


async def _counted_warning(work: UnitOfWork) -> object:
    """Now, as the time of another critical warning of the caller. Raises `TooManyRequests`."""
    await work.row(ONE_AT_A_TIME, {"user": str(work.caller.id)})
    since = work.now - rules.WARNINGS_WITHIN
    warned = await work.rows(WARNED, {"caller_id": work.caller.id, "since": since})
    if len(warned) >= rules.MOST_WARNINGS:
        oldest = cast("datetime", warned[-rules.MOST_WARNINGS]["warned_at"])
        says = "Three critical warnings within a day are the most that one person writes."
        wait = rules.seconds_until_next(oldest, work.now)
        raise TooManyRequests(says, headers={"Retry-After": str(wait)})
    return work.now


async def _moved(work: UnitOfWork, intel: Row, changed: Row) -> Row:
    """What else changes with the state of an entry, or with the response that answers it."""
    if not rules.may_resolve(
        author=intel["user_id"] == work.caller.id,
        owner=intel["owner_id"] == work.caller.id,
        moderator=may(work.caller, INTEL_MODERATE, None),
        warning=intel["intel_type"] == "warning",
    ):
        raise MayNotResolve
    accepted, before = changed.get("accepted_response_id"), str(intel["status"])
    after = str(changed.get("status", before if accepted is None else "resolved"))
    if accepted is not None:
        values = {"response_id": accepted, "intel_id": intel["id"]}
        if await work.row(RESPONSE_OF, values) is None:
            raise _unknown_response()
        if after != "resolved":
            raise Invalid.at("/status", "accepted_resolves", "An accepted response resolves the question.")
    if not rules.may_become(before, after):
        raise InvalidTransition
    if after == before:
        return {}
    if after == "resolved":
        return _resolved(work)
    return {"status": after} if after == "archived" else {**_UNRESOLVED, "status": after}


def _resolved(work: UnitOfWork) -> Row:
    return {"status": "resolved", "resolved_by_id": work.caller.id, "resolved_at": work.now}


def _unknown_response() -> Invalid:
    return Invalid.at("/accepted_response_id", "unknown_response", "It has no such response.")
