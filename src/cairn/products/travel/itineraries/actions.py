"""Writes of itineraries: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from typing import Final, cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.errors import HasContributions, InvalidTransition
from cairn.products.travel.events import ITINERARY_CHANGED, ITINERARY_CREATED, ITINERARY_DELETED
from cairn.products.travel.itineraries.models import Itinerary, ItineraryStats
from cairn.products.travel.itineraries.queries import AUTHOR, CONTRIBUTED, shown_to
from cairn.products.travel.itineraries.rules import may_follow, settled
from cairn.products.travel.itineraries.schemas import NewItinerary

_BLANK: Final[Row] = {
    "published_at": None, "featured_at": None, "featured_until": None, "remixed_from_id": None, "gps": False,
    "moderation": "visible", "deleted_at": None, "version": 1,
}  # fmt: skip
_UNRATED: Final[Row] = {
    "view_count": 0, "save_count": 0, "intel_count": 0, "rating_count": 0, "rating_sum": 0, "safety_score": None,
    "safety_n": 0, "safety_n_eff": 0.0, "safety_day": None, "safety_night": None, "safety_as_of": None,
    "women_state": "unrated", "women_n": 0, "women_lower_bound": None, "women_reasons": ["too_few_ratings"],
}  # fmt: skip


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
