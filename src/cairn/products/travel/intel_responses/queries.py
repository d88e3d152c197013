"""Reads of responses, each starting from what the caller may see of the entry that they respond to."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, and_, bindparam, or_, true

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Condition, Listing
from cairn.kernel.db.reads import Executor
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_intel.queries import INTEL as _INTEL
from cairn.products.travel.travel_intel.queries import RESPONSES, WITH_ITINERARY, in_thread

_c = RESPONSES.c
_author = person("author")
_own = _c.user_id == bindparam("caller_id", type_=Uuid)


def visible_to(caller: Caller) -> Condition:
    """Responses in threads that the caller may see, but those of people with whom there is a block."""
    if caller.has("moderator") or caller.has("admin"):
        return and_(in_thread(caller), true())
    others = no_block(caller, cast("ColumnElement[object]", _c.user_id))
    return and_(in_thread(caller), or_(others, _own) if caller.signed_in else others)


_LISTING = Listing(
    source=RESPONSES.join(WITH_ITINERARY, _INTEL.c.id == _c.intel_id).outerjoin(
        _author, _author.c.id == _c.user_id
    ),
    columns=cast(
        "list[ColumnElement[object]]", [*_c, *shown(_author), _INTEL.c.itinerary_id.label("itinerary_id")]
    ),
    key=_c.id,
    visible=visible_to,
    sorts={"created_at": _c.created_at},
    default=(SortKey("created_at"),),
    filters={"intel_id": _c.intel_id == bindparam("intel_id", type_=Uuid)},
)


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """A response; with `lock`, held until the transaction ends."""
    row = await _LISTING.find(reads, caller, row_id, lock=lock)
    return None if row is None else with_person(row)


async def page(reads: Executor, caller: Caller, asked: PageRequest, intel_id: UUID) -> Page:
    """A page of the responses to one entry, the oldest first."""
    found = await _LISTING.page(reads, caller, asked, {"intel_id": intel_id})
    return replace(found, items=[with_person(row) for row in found.items])
