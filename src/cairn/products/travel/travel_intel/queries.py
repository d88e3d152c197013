"""Reads of travel intel, each starting from what the caller may see of its itinerary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from types import MappingProxyType
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
    delete,
    func,
    literal_column,
    not_,
    or_,
    select,
    true,
    update,
)

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.base.refusals import Invalid
from cairn.kernel.access import ANONYMOUS, Caller, Shape
from cairn.kernel.db.listing import Choice, Condition, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import between, no_block
from cairn.products.travel.itineraries import queries as itineraries
from cairn.products.travel.itineraries.models import ItineraryStats, Save
from cairn.products.travel.itineraries.queries import ITINERARIES
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_intel.models import IntelResponse, TravelIntel
from cairn.products.travel.travel_intel.rules import OPEN
from cairn.products.travel.votes.models import Vote
from cairn.products.travel.votes.queries import vote_of_caller

INTEL = cast("Table", TravelIntel.__table__)
RESPONSES = cast("Table", IntelResponse.__table__)
_c = INTEL.c
_caller = bindparam("caller_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_author, _resolver = person("author"), person("resolver")
_here = _c.deleted_at.is_(None)
_unhidden = _c.moderation == literal_column("'visible'")
_own = _c.user_id == _caller
_expired = func.coalesce(_c.valid_until <= _now, literal_column("false"))
IS_OPEN = and_(
    _c.status.in_([literal_column(f"'{status}'") for status in OPEN]),
    or_(_c.valid_until.is_(None), _c.valid_until > _now),
)
WITH_ITINERARY = INTEL.join(ITINERARIES, ITINERARIES.c.id == _c.itinerary_id)
_source = WITH_ITINERARY.outerjoin(_author, _author.c.id == _c.user_id).outerjoin(
    _resolver, _resolver.c.id == _c.resolved_by_id
)


def unhidden_to(caller: Caller) -> Condition:
    """What the caller may see of a thread that is visible: nothing hidden, nothing by somebody with whom there is a
    block; the own always, and a moderator everything."""
    if caller.has("moderator") or caller.has("admin"):
        return true()
    seen = and_(_unhidden, no_block(caller, cast("ColumnElement[object]", _c.user_id)))
    return or_(seen, _own) if caller.signed_in else seen


def visible_to(caller: Caller) -> Condition:
    """Entries of itineraries that the caller may see; not those that are deleted."""
    return and_(itineraries.visible_to(caller), _here, unhidden_to(caller))


def listed_to(caller: Caller) -> Condition:
    """Entries that are shown beside those of other itineraries: of itineraries that lists show, and nothing hidden."""
    others = no_block(caller, cast("ColumnElement[object]", _c.user_id))
    return and_(itineraries.listed_to(caller), _here, _unhidden, others)


def in_thread(caller: Caller) -> Condition:
    """As `visible_to`, with the tombstones that hold responses together."""
    there = or_(_here, _c.response_count > literal_column("0"))
    return and_(itineraries.visible_to(caller), there, unhidden_to(caller))


def _only_own(_: Caller) -> Condition:
    return and_(_own, _here)


def _place(name: str) -> ColumnElement[object]:
    """A coordinate: exact for who wrote it, to three decimals for others."""
    rounded = func.round(_c[name].cast(Numeric), literal_column("3"), type_=Numeric()).cast(Double)
    return cast("ColumnElement[object]", case((_own, _c[name]), else_=rounded).label(name))


_next = INTEL.alias("next")
_next_expiry = (
    select(func.min(_next.c.valid_until))
    .where(
        _next.c.deleted_at.is_(None),
        _next.c.moderation == literal_column("'visible'"),
        _next.c.valid_until > _now,
    )
    .scalar_subquery()
)
"""When the next of all entries expires: what is open is no other until then."""
_TAKEN_APART: Final = {"latitude", "longitude", "helpful_order", "severity_order"}
_COLUMNS: Final = cast(
    "list[ColumnElement[object]]",
    [
        *(column for column in _c if column.name not in _TAKEN_APART),
        _place("latitude"),
        _place("longitude"),
        *shown(_author),
        *shown(_resolver, "resolver"),
        vote_of_caller("travel_intel", _c.id).label("my_vote"),
        _expired.label("expired"),
        _c.deleted_at.is_not(None).label("deleted"),
        ITINERARIES.c.owner_id,
        _next_expiry.label("next_expiry"),
    ],
)


def _listing(visible: Callable[[Caller], Condition]) -> Listing:
    return Listing(
        source=_source,
        columns=_COLUMNS,
        key=_c.id,
        visible=visible,
        sorts={"newest": _c.created_at, "helpful": _c.helpful_order, "severity": _c.severity_order},
        default=ORDERS["newest"],
        filters={
            "itinerary_id": _c.itinerary_id == bindparam("itinerary_id", type_=Uuid),
            "type": _c.intel_type == bindparam("type", type_=Text),
            "severity": _c.severity == bindparam("severity", type_=Text),
            "status": _c.status == bindparam("status", type_=Text),
            "open": Choice({True: IS_OPEN, False: not_(IS_OPEN)}),
        },
    )


_newest: Final = SortKey("newest", descending=True)
ORDERS: Final[Mapping[str, tuple[SortKey, ...]]] = MappingProxyType(
    {
        "newest": (_newest,),
        "helpful": (SortKey("helpful", descending=True), _newest),
        "severity": (SortKey("severity", descending=True), _newest),
    }
)
ENTRIES, LIVE = _listing(listed_to), _listing(visible_to)
THREAD, OWN = _listing(in_thread), _listing(_only_own)


def _told(row: Row) -> Row:
    """The row with people in it. A tombstone does not say whose it was."""
    made = dict(with_person(with_person(row), "resolver"))
    made["resolved_by"] = made.pop("resolver")
    if made["deleted"]:
        made["author"] = None
    return made


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """An entry that is there; with `lock`, held until the transaction ends."""
    row = await LIVE.find(reads, caller, row_id, lock=lock)
    return None if row is None else _told(row)


async def find_in_thread(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """As `find`, and the tombstone of one that was deleted and has responses."""
    row = await THREAD.find(reads, caller, row_id, lock=lock)
    return None if row is None else _told(row)


async def page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of one itinerary's thread, or of the entries of all itineraries that are listed. Raises `Invalid` where
    the caller knows no such itinerary."""
    of_one = filters["itinerary_id"] is not None
    found = await (THREAD if of_one else ENTRIES).page(reads, caller, asked, filters)
    if of_one and not found.items:
        await named_itinerary(reads, caller, cast("UUID", filters["itinerary_id"]), "?itinerary_id")
    return _told_page(found)


async def own_page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of what the caller wrote, whatever became of it or of its itinerary."""
    return _told_page(await OWN.page(reads, caller, asked, filters))


def _told_page(found: Page) -> Page:
    return replace(found, items=[_told(row) for row in found.items])


def fresh_until(rows: Sequence[Row], *, by_open: bool = False) -> datetime | None:
    """When the first of these expires that had not when they were read. `by_open`: they were chosen by whether they are
    open; then others matter too that expire, and nothing is known where there are none."""
    if by_open:
        return cast("datetime | None", rows[0]["next_expiry"]) if rows else clock.now()
    ends = [cast("datetime | None", row["valid_until"]) for row in rows if not row["expired"]]
    return min((end for end in ends if end is not None), default=None)


# the itinerary that is written about


_FOUND: Final = ("id", "owner_id", "status", "visibility", "moderation")


@cache
def _named(shape: Shape, *, lock: bool) -> Statement:
    caller = Caller(UUID(int=0) if shape.signed_in else None, roles=shape.roles)
    statement = select(*(ITINERARIES.c[name] for name in _FOUND)).where(
        ITINERARIES.c.id == bindparam("row_id", type_=Uuid), itineraries.visible_to(caller)
    )
    return Statement(statement.with_for_update(read=True) if lock else statement)


async def named_itinerary(
    reads: Executor, caller: Caller, itinerary_id: UUID, pointer: str, *, lock: bool = False
) -> Row:
    """The itinerary that a body or a query names; with `lock`, nobody changes it until the transaction ends. Raises
    `Invalid` where the caller knows none."""
    values = {"row_id": itinerary_id, "caller_id": caller.user_id}
    row = await reads.row(_named(caller.shape, lock=lock), values)
    if row is None:
        raise Invalid.at(pointer, "unknown_itinerary", "There is no such itinerary.")
    return row


# writes

ONE_AT_A_TIME = Statement(
    select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("user", type_=Text), 5)))
)
"""One person's critical warnings are counted one after the other."""
WARNED = Statement(
    select(_c.warned_at)
    .where(_c.user_id == _caller, _c.warned_at > bindparam("since", type_=TIMESTAMP(timezone=True)))
    .order_by(_c.warned_at)
)
"""When the caller wrote critical warnings, also such as are deleted by now."""
_by = bindparam("by", type_=Integer)
_stats = cast("Table", ItineraryStats.__table__)
COUNTED = Statement(
    update(_stats)
    .where(_stats.c.itinerary_id == bindparam("of_itinerary", type_=Uuid))
    .values(intel_count=_stats.c.intel_count + _by)
)
_votes = cast("Table", Vote.__table__)
VOTES_GONE = Statement(
    delete(_votes).where(
        _votes.c.target_type == literal_column("'travel_intel'"),
        _votes.c.target_id == bindparam("intel_id", type_=Uuid),
    )
)
RESPONSE_OF = Statement(
    select(RESPONSES.c.id).where(
        RESPONSES.c.id == bindparam("response_id", type_=Uuid),
        RESPONSES.c.intel_id == bindparam("intel_id", type_=Uuid),
    )
)
HELD = Statement(select(INTEL).where(_c.id == bindparam("intel_id", type_=Uuid)).with_for_update())
"""The entry of a response, whoever asks, held until the transaction ends."""
TIDIED = Statement(
    delete(INTEL).where(
        _c.deleted_at < bindparam("before", type_=TIMESTAMP(timezone=True)),
        _c.response_count == literal_column("0"),
    )
)
_saves = cast("Table", Save.__table__)


def to_warn(most: int) -> Statement:
    """Who saved the itinerary of a warning, and may see both; so many at a time, in the order of their saves."""
    return Statement(
        select(_saves.c.id, _saves.c.user_id)
        .select_from(WITH_ITINERARY.join(_saves, _saves.c.itinerary_id == ITINERARIES.c.id))
        .where(
            _c.id == bindparam("intel_id", type_=Uuid),
            _here,
            _unhidden,
            itineraries.visible_to(ANONYMOUS),
            _saves.c.user_id.is_distinct_from(_c.user_id),
            _saves.c.user_id != ITINERARIES.c.owner_id,
            not_(between(_saves.c.user_id, ITINERARIES.c.owner_id)),
            not_(between(_saves.c.user_id, _c.user_id)),
            _saves.c.id > bindparam("after", type_=Uuid),
        )
        .order_by(_saves.c.id)
        .limit(literal_column(str(most)))
    )
