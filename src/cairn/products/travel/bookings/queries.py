"""Reads of bookings, each starting from what the caller may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Integer,
    Interval,
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
    text,
)

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.bookings.rules import COMPLETED_AFTER
from cairn.products.travel.guides.queries import GUIDES
from cairn.products.travel.people import person, shown, with_person

BOOKINGS: Final = cast("Table", Booking.__table__)
_c = BOOKINGS.c
_booker = person("booker")
_caller = bindparam("caller_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_pending = _c.status == literal_column("'pending'")
_confirmed = _c.status == literal_column("'confirmed'")
_over = literal_column(f"interval '{COMPLETED_AFTER.days} days'", Interval)
_lapsed = and_(_pending, _c.respond_by <= _now)
_ended = and_(_confirmed, _c.ends_at <= _now - _over)
STATUS: Final = case(
    (_lapsed, literal_column("'expired'", Text)),
    (_ended, literal_column("'completed'", Text)),
    else_=_c.status,
)
"""The state at `now`: what a job is about to write holds already."""


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Both sides, with no block between them, and an admin."""
    if caller.has("admin"):
        return literal_column("true")
    other = case((_c.booker_id == _caller, GUIDES.c.user_id), else_=_c.booker_id)
    sides = or_(_c.booker_id == _caller, GUIDES.c.user_id == _caller)
    return and_(sides, no_block(caller, cast("ColumnElement[object]", other)))


_columns: list[ColumnElement[object]] = [
    *(column for column in _c if column.name not in {"span", "status"}),
    cast("ColumnElement[object]", STATUS.label("status")),
    GUIDES.c.user_id.label("guide_user_id"),
    GUIDES.c.display_name.label("guide_name"),
    *shown(_booker, "person"),
]
_source = BOOKINGS.join(GUIDES, GUIDES.c.id == _c.guide_id).outerjoin(_booker, _booker.c.id == _c.booker_id)
LISTED = Listing(
    source=_source,
    columns=_columns,
    key=_c.id,
    visible=visible_to,
    sorts={"created_at": _c.created_at, "starts_at": _c.starts_at},
    default=(SortKey("created_at", descending=True),),
    filters={
        "role": Choice({"booker": _c.booker_id == _caller, "guide": GUIDES.c.user_id == _caller}),
        "status": bindparam("status", type_=Text) == STATUS,
    },
)


BETWEEN = Statement(
    select(*(column for column in _c if column.name != "span"), GUIDES.c.user_id.label("guide_user_id"))
    .select_from(BOOKINGS.join(GUIDES, GUIDES.c.id == _c.guide_id))
    .where(
        or_(
            and_(_c.booker_id == _caller, GUIDES.c.user_id == bindparam("other_id", type_=Uuid)),
            and_(_c.booker_id == bindparam("other_id", type_=Uuid), GUIDES.c.user_id == _caller),
        ),
        or_(_pending, and_(_confirmed, _c.starts_at > _now)),
    )
    .order_by(_c.id)
    .with_for_update(of=BOOKINGS)
)
"""What two people still have before them."""


async def page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of bookings, with the people in them."""
    found = await LISTED.page(reads, caller, asked, filters)
    return replace(found, items=[_whole(row) for row in found.items])


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The booking with this id, if the caller may see it; with `lock`, held until the transaction ends."""
    row = await LISTED.find(reads, caller, row_id, lock=lock)
    return _whole(row) if row else None


def _whole(row: Row) -> Row:
    """As it is answered; `booker_id` and `guide_user_id` stay beside the people of those ids, who may be gone."""
    made = dict(with_person(row, "person"))
    made["booker"] = made.pop("person")
    made["guide"] = {"id": made["guide_id"], "display_name": made.pop("guide_name")}
    hours, start = made["duration_hours"], cast("time | None", made["start_time"])
    made["duration_hours"] = None if hours is None else float(str(hours))
    made["start_time"] = None if start is None else start.isoformat("minutes")
    made["guide_contact"] = None
    return made


_of_guide = _c.guide_id == bindparam("guide_id", type_=Uuid)
_from, _until = (bindparam(name, type_=TIMESTAMP(timezone=True)) for name in ("starts_at", "ends_at"))
SAME = Statement(
    select(_c.id, _lapsed.label("lapsed")).where(
        _of_guide,
        _c.booker_id == _caller,
        _c.starts_at == _from,
        _c.ends_at == _until,
        or_(_pending, _confirmed),
    )
)
"""What the caller has asked this guide for, for just this time."""
TAKEN = Statement(
    select(_c.id).where(_of_guide, _confirmed, _c.starts_at < _until, _c.ends_at > _from).limit(1)
)
PENDING = Statement(
    select(func.count().cast(Integer).label("pending"))
    .select_from(BOOKINGS)
    .where(_c.booker_id == _caller, _pending, _c.respond_by > _now)
)
IN_TURN = Statement(
    select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("booker", type_=Text), 411)))
)
"""What one person asks for at once, of whomever, is counted in turn."""
_ids = bindparam("ids", type_=ARRAY(Uuid))
_most = bindparam("most", type_=Integer)
LAPSED = Statement(
    select(_c.id).where(_lapsed).order_by(_c.respond_by).limit(_most).with_for_update(skip_locked=True)
)
ENDED = Statement(
    select(_c.id, _c.status).where(_ended).order_by(_c.ends_at).limit(_most).with_for_update(skip_locked=True)
)
LAPSE = Statement(
    text("""
    WITH gone AS (
      UPDATE travel.bookings SET status = 'expired', updated_at = :now
      WHERE id = ANY(:ids) AND status = 'pending' RETURNING guide_id
    ), counted AS (SELECT guide_id, count(*) AS asked FROM gone GROUP BY guide_id)
    UPDATE travel.guides AS g SET asked = g.asked + counted.asked FROM counted WHERE g.id = counted.guide_id
    RETURNING g.id
    """).bindparams(_now, _ids)
)
"""They expire, and their guides were asked in vain."""
