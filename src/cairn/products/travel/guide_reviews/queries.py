"""Reads of reviews, each starting from what the caller may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
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
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
)

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.bookings.queries import BOOKINGS, STATUS
from cairn.products.travel.guide_reviews.models import GuideReview
from cairn.products.travel.guide_reviews.rules import MEAN_OF
from cairn.products.travel.guides.queries import GUIDES
from cairn.products.travel.guides.rules import MEAN_SCOPE
from cairn.products.travel.people import person, shown, with_person

REVIEWS: Final = cast("Table", GuideReview.__table__)
_c = REVIEWS.c
_author = person("author")
_caller = bindparam("caller_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_published_at = func.coalesce(_c.published_at, case((_c.due_at <= _now, _c.due_at)))
"""Also of one that is due, and that a job has not come to yet."""
_published = or_(_c.published_at.is_not(None), _c.due_at <= _now)


def is_staff(caller: Caller) -> bool:
    """Whether the caller reads what was written to moderators."""
    return caller.has("moderator") or caller.has("admin")


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Published ones, by nobody with whom there is a block; those of travellers to both sides and to staff."""
    if is_staff(caller):
        return _published
    seen: ColumnElement[bool] = _c.direction == literal_column("'of_guide'")
    if caller.signed_in:
        seen = or_(seen, BOOKINGS.c.booker_id == _caller, GUIDES.c.user_id == _caller)
    return and_(_published, seen, no_block(caller, _c.author_id))


_columns: list[ColumnElement[object]] = [
    *(column for column in _c if column.name != "published_at"),
    cast("ColumnElement[object]", _published_at.label("published_at")),
    cast("ColumnElement[object]", _published.label("published")),
    *shown(_author, "person"),
]
_source = (
    REVIEWS.join(BOOKINGS, BOOKINGS.c.id == _c.booking_id)
    .join(GUIDES, GUIDES.c.id == _c.guide_id)
    .outerjoin(_author, _author.c.id == _c.author_id)
)
LISTED = Listing(
    source=_source,
    columns=_columns,
    key=_c.id,
    visible=visible_to,
    sorts={"published_at": func.coalesce(_c.published_at, _c.due_at), "rating": _c.rating},
    default=(SortKey("published_at", descending=True),),
    filters={
        "guide": _c.guide_id == bindparam("guide", type_=Uuid),
        "direction": _c.direction == bindparam("direction", type_=Text),
    },
)
_WRITTEN = Statement(
    select(*_columns).select_from(_source).where(_c.id == bindparam("review_id", type_=Uuid))
)


async def page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of reviews; what was written to moderators is in it for them only."""
    found = await LISTED.page(reads, caller, asked, filters)
    return replace(found, items=[_whole(row, caller) for row in found.items])


async def written(reads: Executor, caller: Caller, review_id: UUID, now: object) -> Row:
    """What the caller has just written, published or not."""
    row = await reads.row(_WRITTEN, {"review_id": review_id, "now": now})
    return _whole(cast("Row", row), caller)


def _whole(row: Row, caller: Caller) -> Row:
    made = dict(with_person(row, "person"))
    made["author"] = made.pop("person")
    if not is_staff(caller):
        made["private_to_moderators"] = made["was_appropriate"] = None
    return made


_mine = exists(
    select(_c.id).where(_c.booking_id == BOOKINGS.c.id, _c.direction == literal_column("'of_guide'"))
)
COMPLETED = Statement(
    select(BOOKINGS.c.id, BOOKINGS.c.ends_at, _mine.label("reviewed"))
    .where(
        BOOKINGS.c.guide_id == bindparam("guide_id", type_=Uuid),
        BOOKINGS.c.booker_id == _caller,
        literal_column("'completed'", Text) == STATUS,
    )
    .order_by(BOOKINGS.c.starts_at, BOOKINGS.c.id)
)
"""The caller's completed bookings of a guide, the oldest first, and whether the caller has reviewed them."""
_OWN = (_c.id, _c.booking_id, _c.guide_id, _c.author_id, _c.direction, _c.rating, _c.due_at, _c.published_at)
OF_BOOKING = Statement(
    select(*_OWN).where(_c.booking_id == bindparam("booking_id", type_=Uuid)).with_for_update()
)
DUE = Statement(
    select(*_OWN, BOOKINGS.c.booker_id, GUIDES.c.user_id.label("guide_user_id"))
    .select_from(REVIEWS)
    .join(BOOKINGS, BOOKINGS.c.id == _c.booking_id)
    .join(GUIDES, GUIDES.c.id == _c.guide_id)
    .where(_c.published_at.is_(None), _c.due_at <= _now)
    .order_by(_c.due_at)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(of=REVIEWS, skip_locked=True)
)
_year = literal_column(f"interval '{MEAN_OF.days} days'", Interval)
MEAN = Statement(
    text(f"""
    INSERT INTO travel.score_means AS m (scope, mean, count, as_of)
    SELECT '{MEAN_SCOPE}', avg(rating), count(*), :now FROM travel.guide_reviews
    WHERE direction = 'of_guide' AND published_at > :now - {_year} HAVING count(*) > 0
    ON CONFLICT (scope) DO UPDATE SET mean = excluded.mean, count = excluded.count, as_of = excluded.as_of
    """).bindparams(_now)  # noqa: S608  all of it is ours
)
"""The mean of the reviews of all guides that were published in the last year."""
