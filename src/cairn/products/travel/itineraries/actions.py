"""Writes of itineraries: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from typing import Final, Literal, cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.errors import HasContributions, InvalidTransition, NotPublished
from cairn.products.travel.events import (
    ITINERARY_CHANGED,
    ITINERARY_CREATED,
    ITINERARY_DELETED,
    ITINERARY_FEATURED,
    ITINERARY_HIDDEN,
    ITINERARY_SHOWN,
    ITINERARY_UNFEATURED,
)
from cairn.products.travel.itineraries.models import Itinerary, ItineraryStats
from cairn.products.travel.itineraries.queries import AUTHOR, CONTRIBUTED, PURGED, shown_to
from cairn.products.travel.itineraries.rules import (
    KEPT_AFTER_DELETION,
    featured_until,
    is_open,
    may_follow,
    settled,
)
from cairn.products.travel.itineraries.schemas import Feature, NewItinerary

_BLANK: Final[Row] = {
    "published_at": None, "featured_at": None, "featured_until": None, "remixed_from_id": None, "gps": False,
    "moderation": "visible", "deleted_at": None, "version": 1,
}  # fmt: skip
_UNRATED: Final[Row] = {
    "view_count": 0, "save_count": 0, "intel_count": 0, "rating_count": 0, "rating_sum": 0, "safety_score": None,
    "safety_n": 0, "safety_n_eff": 0.0, "safety_day": None, "safety_night": None, "safety_as_of": None,
    "women_state": "unrated", "women_n": 0, "women_lower_bound": None, "women_reasons": ["too_few_ratings"],
}  # fmt: skip
_PURGED_AT_ONCE: Final = 200


async def create(work: UnitOfWork, reads: Reads, new: NewItinerary) -> Row:
    """A new itinerary of the caller, and its stats. The author is read beside the transaction, which so stays one
    statement."""
    author = await reads.row(AUTHOR, {"caller_id": work.caller.id})
    row = {
        **_BLANK, **settled(_BLANK, new.values(), work.now),
        "id": new_id(), "owner_id": work.caller.id, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Itinerary, row, ITINERARY_CREATED)
    work.add(ItineraryStats, {"itinerary_id": row["id"], "women_reasons": _UNRATED["women_reasons"]}, None)
    work.touch("itineraries", "boards")
    nobody = {"author_id": None, "author_username": None, "author_display_name": None}
    return shown_to(
        work.caller, {**row, **_UNRATED, **(author or nobody), "saved": False, "my_rating_id": None}
    )


async def update(work: UnitOfWork, itinerary: Row, changes: Changes[NewItinerary]) -> Row:
    """The itinerary with the changes, in its next version; nothing is written where nothing changes. Raises
    `InvalidTransition` and `HasContributions`."""
    changed = settled(itinerary, changes.over(itinerary), work.now)
    if not changed:
        return itinerary
    await _check_move(work, itinerary, str(changed.get("status", itinerary["status"])))
    version = cast("int", itinerary["version"]) + 1
    touch(work, itinerary)
    after = work.change(
        Itinerary, itinerary, {**changed, "version": version, "updated_at": work.now}, ITINERARY_CHANGED
    )
    return {**after, "has_gps_coordinates": after["gps"]}


def delete(work: UnitOfWork, itinerary: Row) -> None:
    """The itinerary is there for nobody any more; a job removes it later."""
    touch(work, itinerary)
    work.change(Itinerary, itinerary, {"deleted_at": work.now}, ITINERARY_DELETED)


def feature(work: UnitOfWork, itinerary: Row, wanted: Feature | None) -> Row:
    """The itinerary, featured; where it is and nobody says for how long, nothing changes. Raises `NotPublished`."""
    if not is_open(itinerary):
        raise NotPublished
    if itinerary["featured"] and wanted is None:
        return itinerary
    until = featured_until(
        work.now, wanted.days if wanted else None, wanted.featured_until if wanted else None
    )
    since = itinerary["featured_at"] if itinerary["featured"] else work.now
    touch(work, itinerary)
    changes = {"featured_at": since, "featured_until": until}
    return {**work.change(Itinerary, itinerary, changes, ITINERARY_FEATURED), "featured": True}


def unfeature(work: UnitOfWork, itinerary: Row) -> None:
    """It is not featured any more, if it was."""
    if itinerary["featured_at"] is not None:
        touch(work, itinerary)
        work.change(Itinerary, itinerary, {"featured_at": None, "featured_until": None}, ITINERARY_UNFEATURED)


def moderate(work: UnitOfWork, itinerary: Row, moderation: Literal["visible", "hidden"]) -> Row:
    """The itinerary, hidden from all but its owner and moderators, or shown again."""
    if itinerary["moderation"] == moderation:
        return itinerary
    touch(work, itinerary)
    event = ITINERARY_HIDDEN if moderation == "hidden" else ITINERARY_SHOWN
    return work.change(Itinerary, itinerary, {"moderation": moderation}, event)


async def purge(work: UnitOfWork) -> bool:
    """Remove some of those that were deleted long ago; whether there may be more."""
    gone = await work.rows(PURGED, {"before": work.now - KEPT_AFTER_DELETION, "most": _PURGED_AT_ONCE})
    return len(gone) == _PURGED_AT_ONCE


def touch(work: UnitOfWork, itinerary: Row) -> None:
    """What shows it, or what belongs to it: its ratings and its thread are seen by whom it is."""
    key = itinerary["id"]
    work.touch("itineraries", "boards", f"itinerary:{key}", f"ratings:{key}", f"intel:{key}")


async def _check_move(work: UnitOfWork, itinerary: Row, status: str) -> None:
    if not may_follow(str(itinerary["status"]), status):
        raise InvalidTransition
    if status == "draft" and itinerary["status"] != "draft":
        found = await work.row(CONTRIBUTED, {"itinerary_id": itinerary["id"], "caller_id": work.caller.id})
        if found is not None and found["by_others"]:
            raise HasContributions
