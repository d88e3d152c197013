"""Reads of safety ratings, each starting from what the caller may see: of the rating, and of its itinerary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base import clock
from cairn.base.paging import Page, Row, SortKey
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Condition, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.itineraries.queries import ITINERARIES, listed_to, visible_to
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.safety.queries import RATINGS, known
from cairn.products.travel.safety_ratings.rules import serves
from cairn.products.travel.safety_ratings.schemas import RatingFilters, RatingQuery
from cairn.products.travel.travel_groups.models import GroupMember, TravelGroup
from cairn.products.travel.votes.queries import vote_of_caller
from cairn.products.travel.words import words

_c = RATINGS.c
_bookings, _guides = cast("Table", Booking.__table__), cast("Table", Guide.__table__)
_groups, _members = cast("Table", TravelGroup.__table__), cast("Table", GroupMember.__table__)
_author = person("author")
_caller = bindparam("caller_id", type_=Uuid)
_own = _c.user_id == _caller
_here = _c.deleted_at.is_(None)
_SOURCE = RATINGS.join(ITINERARIES, ITINERARIES.c.id == _c.itinerary_id).outerjoin(
    _author, _author.c.id == _c.user_id
)
_COLUMNS: Final = [
    *(column for column in _c if column.name not in {"deleted_at", "helpful_order"}),
    ITINERARIES.c.owner_id.label("itinerary_owner_id"),
    ITINERARIES.c.destination.label("itinerary_destination"),
    vote_of_caller("safety_rating", cast("ColumnElement[object]", _c.id)).label("my_vote"),
    *shown(_author),
]


def _moderates(caller: Caller) -> bool:
    return caller.has("moderator") or caller.has("admin")


def _rating_visible(caller: Caller) -> Condition:
    """Hidden ones are there for their author and moderators, and none across a block."""
    seen = [_c.status == literal_column("'visible'")]
    if caller.signed_in:
        seen.append(_own)
    if _moderates(caller):
        seen.append(_c.status == literal_column("'hidden'"))
    return and_(_here, or_(*seen), no_block(caller, cast("ColumnElement[object]", _c.user_id)))


def _listed(caller: Caller) -> Condition:
    return and_(_rating_visible(caller), listed_to(caller))


def _visible(caller: Caller) -> Condition:
    return and_(_rating_visible(caller), visible_to(caller))


def _owned(caller: Caller) -> Condition:
    """Whatever became of them, and whoever may see the itinerary now."""
    return and_(_here, _own, ITINERARIES.c.deleted_at.is_(None)) if caller.signed_in else false()


def _listing(visible: Callable[[Caller], Condition]) -> Listing:
    return Listing(
        source=_SOURCE,
        columns=_COLUMNS,
        key=_c.id,
        visible=visible,
        sorts={
            "created_at": _c.created_at,
            "overall_safety_score": _c.overall_safety_score,
            "helpful_order": _c.helpful_order,
        },
        default=(SortKey("created_at", descending=True),),
        filters={
            "itinerary_id": _c.itinerary_id == bindparam("itinerary_id", type_=Uuid),
            "type": _c.rating_type == bindparam("type", type_=Text),
            "min_score": _c.overall_safety_score >= bindparam("min_score", type_=Integer),
            "max_score": _c.overall_safety_score <= bindparam("max_score", type_=Integer),
            "time_of_day": _c.time_of_day == bindparam("time_of_day", type_=Text),
        },
    )


_LISTED, _VISIBLE, _OWNED = _listing(_listed), _listing(_visible), _listing(_owned)


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The rating, if the caller may see it."""
    found = await _VISIBLE.find(reads, caller, row_id, lock=lock)
    return None if found is None else _as_seen(found, caller)


async def find_either(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The rating with this id, else the itinerary with it: `itinerary_id` is in a rating only."""
    return await find(reads, caller, row_id, lock=lock) or await known(reads, caller, row_id)


async def page(reads: Executor, caller: Caller, query: RatingQuery) -> Page:
    """Ratings of all itineraries that lists show, or of one that can be asked for by its id. Raises `Invalid`
    (`unknown_itinerary`)."""
    if query.itinerary_id is None:
        return _all_seen(await _LISTED.page(reads, caller, query.request(), query.filters()), caller)
    itinerary = await known(reads, caller, query.itinerary_id)
    if itinerary is None:
        raise Invalid.at("?itinerary_id", "unknown_itinerary", "There is no such itinerary.")
    return await page_of(reads, caller, itinerary, query)


async def page_of(reads: Executor, caller: Caller, itinerary: Row, query: RatingFilters) -> Page:
    """The ratings of an itinerary that the caller may see."""
    wanted = {**query.filters(), "itinerary_id": itinerary["id"]}
    return _all_seen(await _VISIBLE.page(reads, caller, query.request(), wanted), caller)


async def page_of_own(reads: Executor, caller: Caller, query: RatingFilters) -> Page:
    """The caller's own, hidden ones too."""
    return _all_seen(await _OWNED.page(reads, caller, query.request(), query.filters()), caller)


async def either(reads: Executor, caller: Caller, found: Row, query: RatingFilters) -> Row | Page:
    """What `find_either` found: a rating, or the page of an itinerary's ratings. Raises `Invalid`
    (`list_parameter_on_single`)."""
    if "itinerary_id" not in found:
        return await page_of(reads, caller, found, query)
    if query.model_fields_set:
        says = "This is the id of one rating, and no list."
        raise Invalid(
            errors=[
                FieldProblem(f"?{name}", "list_parameter_on_single", says)
                for name in sorted(query.model_fields_set)
            ]
        )
    return found


def _all_seen(found: Page, caller: Caller) -> Page:
    return replace(found, items=[_as_seen(row, caller) for row in found.items])


def _as_seen(row: Row, caller: Caller) -> Row:
    """With its author in one field: of an anonymous one only the author and moderators see whose it is."""
    made = dict(with_person(row))
    if made["anonymous"] and made["user_id"] != caller.user_id and not _moderates(caller):
        made["author"] = None
    return made


OWN_OF_ITINERARY = Statement(
    select(_c.id)
    .where(_c.itinerary_id == bindparam("itinerary_id", type_=Uuid), _own, _here)
    .with_for_update()
)
"""The caller's rating of an itinerary, held until the transaction ends."""
_NEW: Final = [
    column.name for column in _c if column.name not in {"deleted_at", "edited_at", "helpful_order"}
]
INSERTED = Statement(
    insert(RATINGS)
    .values({name: bindparam(name, type_=_c[name].type) for name in _NEW})
    .on_conflict_do_nothing()
    .returning(_c.id)
)
"""A new rating; no row where its author has one, who may have made it a moment ago."""
HELD = Statement(
    select(*(ITINERARIES.c[name] for name in ("status", "visibility", "moderation")))
    .where(ITINERARIES.c.id == bindparam("itinerary_id", type_=Uuid), ITINERARIES.c.deleted_at.is_(None))
    .with_for_update(read=True)
)
"""The itinerary as it is now; it stays so until the end of the transaction, and others may rate it meanwhile."""
_serving = (
    select(func.jsonb_agg(_guides.c.service_areas))
    .select_from(_bookings.join(_guides, _guides.c.id == _bookings.c.guide_id))
    .where(_bookings.c.booker_id == _caller, _bookings.c.status == literal_column("'completed'"))
)
_travelled = exists(
    select(_members.c.id)
    .select_from(_members.join(_groups, _groups.c.id == _members.c.group_id))
    .where(
        _members.c.user_id == _caller,
        _members.c.state == literal_column("'active'"),
        _groups.c.itinerary_id == bindparam("itinerary_id", type_=Uuid),
        _groups.c.status == literal_column("'active'"),
        _groups.c.ends_on < bindparam("today", type_=Date),
        _groups.c.member_count > 1,
        func.timezone(literal_column("'UTC'"), _members.c.joined_at).cast(Date) <= _groups.c.ends_on,
    )
)
"""A group of others, joined before its end: nobody verifies themselves by writing down a trip afterwards."""
_EXPERIENCE = Statement(
    select(_travelled.label("travelled").cast(Boolean), _serving.scalar_subquery().label("areas"))
)


async def was_there(reads: Executor, user_id: UUID, itinerary_id: UUID, destination: str) -> bool:
    """Whether the person has a completed booking with a guide who serves the destination, or is an active member of a
    finished group of the itinerary (it ended before today, in UTC) that has others, and joined it before its end."""
    asked = {"caller_id": user_id, "itinerary_id": itinerary_id, "today": clock.now().date()}
    found = cast("Row", await reads.row(_EXPERIENCE, asked))
    areas = cast("list[list[str]] | None", found["areas"]) or []
    served = serves((words(area) for one in areas for area in one), words(destination))
    return bool(found["travelled"]) or served
