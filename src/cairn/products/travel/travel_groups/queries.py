"""Reads of groups, each starting from what the caller may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Date,
    Double,
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
from sqlalchemy.dialects.postgresql import TSQUERY

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement
from cairn.products.travel.attestations.queries import eligible, met_by
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.itineraries.queries import ITINERARIES
from cairn.products.travel.itineraries.queries import visible_to as itinerary_visible_to
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_groups.models import GroupMember, TravelGroup

GROUPS = cast("Table", TravelGroup.__table__)
MEMBERS = cast("Table", GroupMember.__table__)
CALLER = cast("ColumnElement[object]", bindparam("caller_id", type_=Uuid))
NOW = bindparam("now", type_=TIMESTAMP(timezone=True))
_c = GROUPS.c
mine = MEMBERS.alias("mine")
"""The caller's own standing in the group, if there is any."""
_organizer = person("organizer")
_joined = GROUPS.outerjoin(mine, and_(mine.c.group_id == _c.id, mine.c.user_id == CALLER)).outerjoin(
    _organizer, _organizer.c.id == _c.organizer_id
)
_TODAY = func.timezone(literal_column("'UTC'"), NOW).cast(Date)
LATEST = literal_column("'9999-12-31'::date", Date)
SOONEST = func.coalesce(_c.starts_on, LATEST)
"""Groups without dates come after those that have some. An index holds it."""


def says(column: ColumnElement[object], *words: str) -> ColumnElement[bool]:
    """Whether the column holds one of these words, which are part of the statement's text."""
    spelled: list[ColumnElement[object]] = [literal_column(f"'{word}'") for word in words]
    return column == spelled[0] if len(spelled) == 1 else column.in_(spelled)


_cancelled = says(_c.status, "cancelled")
_over = or_(_cancelled, func.coalesce(_c.ends_on < _TODAY, literal_column("false")))
JOINABLE = and_(~_over, _c.member_count < _c.max_members)
"""Forming or under way, with a free place."""
_begun = func.coalesce(_c.starts_on <= _TODAY, literal_column("false"))
_taken = _c.member_count >= _c.max_members
_STATUSES: Mapping[str, ColumnElement[bool]] = {
    "cancelled": _cancelled,
    "finished": and_(~_cancelled, _c.ends_on < _TODAY),
    "ongoing": and_(~_over, _begun),
    "full": and_(~_over, ~_begun, _taken),
    "forming": and_(~_over, ~_begun, ~_taken),
}
"""`rules.Status`, as conditions of which one holds."""
_status = case(
    *(
        (_STATUSES[name], literal_column(f"'{name}'"))
        for name in ("cancelled", "finished", "ongoing", "full")
    ),
    else_=literal_column("'forming'"),
)
ACTIVE = says(mine.c.state, "active")
_takes_part = says(mine.c.state, "active", "requested")
_leads = and_(ACTIVE, says(mine.c.role, "organizer", "moderator"))
IN_ROSTER = and_(ACTIVE, met_by(CALLER, _c.eligibility))
"""Whether the caller is an active member who meets the group's rule, now."""
_is_organizer = _c.organizer_id == CALLER


def _near(column: ColumnElement[object]) -> ColumnElement[object]:
    """The coordinate to three decimals; as it was said to the organizer."""
    near = func.round(column.cast(Numeric), literal_column("3")).cast(Double)
    return case((_is_organizer, column), else_=near)


_columns: list[ColumnElement[object]] = [
    *(_c[name] for name in (
        "id", "name", "destination", "country", "max_members", "description", "interests", "trip_type", "languages",
        "pace", "budget_range", "eligibility", "join_policy", "listing", "member_count", "created_at", "updated_at",
        "starts_on", "ends_on", "organizer_id",
    )),
    _c.starts_on.label("travel_dates_start"),
    _c.ends_on.label("travel_dates_end"),
    _c.organizer_id.label("owner_id"),
    _status.label("status"),
    _near(_c.latitude).label("latitude"),
    _near(_c.longitude).label("longitude"),
    case((IN_ROSTER, _c.itinerary_id)).label("itinerary_id"),
    cast("ColumnElement[object]", IN_ROSTER.label("in_roster")),
    case((_leads, mine.c.user_id), else_=_c.organizer_id).label("manager_id"),
    mine.c.state.label("my_state"),
    mine.c.role.label("my_role"),
    *shown(_organizer, "leader"),
]  # fmt: skip
"""`manager_id`: the caller, where the caller leads this group as its organizer or moderator."""


def _unblocked(caller: Caller) -> ColumnElement[bool]:
    return no_block(caller, cast("ColumnElement[object]", _c.organizer_id))


def listed_to(caller: Caller) -> ColumnElement[bool]:
    """Groups whose card is public or whose rule the caller meets, and those of which the caller is an active member:
    who does not meet the rule any more has to be able to leave. None where a block stands between caller and
    organizer."""
    rule = cast("ColumnElement[object]", _c.eligibility)
    return and_(or_(says(_c.listing, "public_card"), eligible(caller, rule), ACTIVE), _unblocked(caller))


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What can be asked for by id: what is listed; moderators and admins have reports to look into, and see all."""
    return true() if caller.has("admin") or caller.has("moderator") else listed_to(caller)


def _leavable_by(caller: Caller) -> ColumnElement[bool]:
    """Also where a block or the rule would hide the group: nobody is held in one."""
    return or_(visible_to(caller), says(mine.c.state, "active", "requested", "left"))


_GROUPS = Listing(
    source=_joined,
    columns=_columns,
    key=cast("ColumnElement[object]", _c.id),
    visible=listed_to,
    sorts={"created_at": _c.created_at, "starts_on": cast("ColumnElement[object]", SOONEST)},
    default=(SortKey("created_at", descending=True),),
    filters={
        "destination": _c.destination_doc.op("@@")(bindparam("destination", type_=Text).cast(TSQUERY)),
        "start_from": _c.starts_on >= bindparam("start_from", type_=Date),
        "end_to": _c.ends_on <= bindparam("end_to", type_=Date),
        "interest": _c.interests.op("@>")(bindparam("interest", type_=ARRAY(Text))),
        "trip_type": _c.trip_type == bindparam("trip_type", type_=Text),
        "eligibility": _c.eligibility == bindparam("eligibility", type_=Text),
        "status": Choice({**_STATUSES, "not_over": ~_over}),
        "has_space": Choice({True: ~_taken, False: _taken}),
        "mine": Choice({True: _takes_part, False: ~func.coalesce(_takes_part, literal_column("false"))}),
    },
)  # fmt: skip


async def page(reads: Reads, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """One page of groups. Raises `Invalid` for a cursor of another list."""
    found = await _GROUPS.page(reads, caller, asked, filters)
    return replace(found, items=[_shaped(row) for row in found.items])


_found: dict[tuple[Shape, bool, str], Statement] = {}
_SEEN: Mapping[str, Callable[[Caller], ColumnElement[bool]]] = {
    "see": visible_to, "leave": _leavable_by, "accept": lambda _: true(),
}  # fmt: skip


async def find(
    reads: Executor,
    caller: Caller,
    row_id: UUID,
    *,
    lock: bool = False,
    to: Literal["see", "leave", "accept"] = "see",
) -> Row | None:
    """The group if the caller may see it; with `lock` its row is held until the transaction ends. `to`: also where
    somebody may only leave it, or has an invitation into it.

    After waiting for the lock the group's own columns are as the one before left them, but the caller's standing is
    what it was before: who changes it reads it again.
    """
    key = (caller.shape, lock, to)
    if key not in _found:
        wanted = select(*_columns).select_from(_joined)
        wanted = wanted.where(_c.id == bindparam("row_id", type_=Uuid), _SEEN[to](caller))
        _found[key] = Statement(wanted.with_for_update(of=GROUPS) if lock else wanted)
    values = {"row_id": row_id, "caller_id": caller.user_id, "now": clock.now()}
    row = await reads.row(_found[key], values)
    return None if row is None else _shaped(row)


async def find_to_leave(
    reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False
) -> Row | None:  # fmt: skip
    """The group if the caller may see it, or takes part in it."""
    return await find(reads, caller, row_id, lock=lock, to="leave")


_cards: dict[Shape, Statement] = {}


async def cards(reads: Executor, caller: Caller, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Those of these groups that are listed to the caller, by id."""
    if not ids:
        return {}
    if caller.shape not in _cards:
        wanted = select(*_columns).select_from(_joined)
        among = _c.id == bindparam("ids", type_=ARRAY(Uuid)).any_()
        _cards[caller.shape] = Statement(wanted.where(among, listed_to(caller)))
    values = {"ids": list(ids), "caller_id": caller.user_id, "now": clock.now()}
    return {cast("UUID", row["id"]): _shaped(row) for row in await reads.rows(_cards[caller.shape], values)}


def _shaped(row: Row) -> Row:
    """The row with its organizer and the caller's standing as objects."""
    made = dict(with_person(row, "leader"))
    made["organizer"] = made.pop("leader")
    state = made["my_state"]
    made["my"] = {"state": state or "none", "role": made["my_role"] if state == "active" else None}
    return made


_itinerary_seen: dict[Shape, Statement] = {}


async def sees_itinerary(reads: Executor, caller: Caller, itinerary_id: UUID) -> bool:
    """Whether the caller may name this itinerary."""
    if caller.shape not in _itinerary_seen:
        ids = ITINERARIES.c.id
        wanted = select(ids).where(ids == bindparam("row_id", type_=Uuid), itinerary_visible_to(caller))
        _itinerary_seen[caller.shape] = Statement(wanted)
    values = {"row_id": itinerary_id, "caller_id": caller.user_id}
    return await reads.row(_itinerary_seen[caller.shape], values) is not None
