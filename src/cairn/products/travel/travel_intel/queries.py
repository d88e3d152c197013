"""Reads of travel intel, each starting from what the caller may see of its itinerary."""

from __future__ import annotations

from functools import cache
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Double,
    Integer,
    Numeric,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    true,
)

from cairn.base import clock
from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.listing import Choice, Condition, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.itineraries import queries as itineraries
from cairn.products.travel.itineraries.queries import ITINERARIES
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_intel.models import IntelResponse, TravelIntel
from cairn.products.travel.travel_intel.rules import OPEN
from cairn.products.travel.votes.queries import my_vote

INTEL = cast("Table", TravelIntel.__table__)
RESPONSES = cast("Table", IntelResponse.__table__)
_c = INTEL.c
_caller = bindparam("caller_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_author, _resolver, _responder = person("author"), person("resolver"), person("responder")
_here = _c.deleted_at.is_(None)
_unhidden = _c.moderation == literal_column("'visible'")
_own = _c.user_id == _caller
_expired = func.coalesce(_c.valid_until <= _now, literal_column("false"))
_open = and_(
    _c.status.in_([literal_column(f"'{status}'") for status in OPEN]),
    or_(_c.valid_until.is_(None), _c.valid_until > _now),
)
_with_itinerary = INTEL.join(ITINERARIES, ITINERARIES.c.id == _c.itinerary_id)
_source = _with_itinerary.outerjoin(_author, _author.c.id == _c.user_id).outerjoin(
    _resolver, _resolver.c.id == _c.resolved_by_id
)


def _of_others(caller: Caller) -> Condition:
    """What the caller may see of a thread that is visible: nothing hidden, nothing by somebody with whom there is a
    block; the own always, and a moderator everything."""
    if caller.has("moderator") or caller.has("admin"):
        return true()
    seen = and_(_unhidden, no_block(caller, cast("ColumnElement[object]", _c.user_id)))
    return or_(seen, _own) if caller.signed_in else seen


def visible_to(caller: Caller) -> Condition:
    """Entries of itineraries that the caller may see; not those that are deleted."""
    return and_(itineraries.visible_to(caller), _here, _of_others(caller))


def listed_to(caller: Caller) -> Condition:
    """Entries of itineraries that lists show."""
    return and_(itineraries.listed_to(caller), _here, _of_others(caller))


def _thread_of(caller: Caller) -> Condition:
    """As `visible_to`, with the tombstones that hold responses together."""
    there = or_(_here, _c.response_count > literal_column("0"))
    return and_(itineraries.visible_to(caller), there, _of_others(caller))


def _only_own(_: Caller) -> Condition:
    return and_(_own, _here)


def _place(name: str) -> ColumnElement[object]:
    """A coordinate: exact for who wrote it, to three decimals for others."""
    rounded = func.round(_c[name].cast(Numeric), literal_column("3"), type_=Numeric()).cast(Double)
    return cast("ColumnElement[object]", case((_own, _c[name]), else_=rounded).label(name))


_SHOWN: Final = [
    column for column in _c if column.name not in {"latitude", "longitude", "helpful_order", "severity_order"}
]
_COLUMNS: Final[list[ColumnElement[object]]] = [
    *_SHOWN,
    _place("latitude"),
    _place("longitude"),
    *shown(_author),
    *shown(_resolver, "resolved_by"),
    cast("ColumnElement[object]", _expired.label("expired")),
    cast("ColumnElement[object]", _c.deleted_at.is_not(None).label("deleted")),
    ITINERARIES.c.owner_id,
]


class IntelListing(Listing):
    """A list whose rows are shown with people and the caller's vote."""
