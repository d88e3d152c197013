"""Reads of guides, each starting from what the caller may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Float,
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
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.guides.rules import (
    LEAST_ASKED,
    MEAN_SCOPE,
    PRIOR_LEAST,
    PRIOR_MEAN,
    PRIOR_WEIGHT,
)
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.safety.models import ScoreMean

GUIDES: Final = cast("Table", Guide.__table__)
_c = GUIDES.c
_user = person("guide_user")
_means = cast("Table", ScoreMean.__table__)
_own = _c.user_id == bindparam("caller_id", type_=Uuid)


def _number(value: float) -> ColumnElement[object]:
    return literal_column(str(value), Numeric)


_rated = _c.review_count > literal_column("0")
_average = _c.rating_sum.cast(Numeric) / func.nullif(_c.review_count, literal_column("0"))
_mean = func.coalesce(
    select(_means.c.mean.cast(Numeric))
    .where(
        _means.c.scope == literal_column(f"'{MEAN_SCOPE}'"),
        _means.c.count >= literal_column(str(PRIOR_LEAST)),
    )
    .scalar_subquery(),
    _number(PRIOR_MEAN),
)
_weight = _number(PRIOR_WEIGHT)
_recommended = case(
    (_rated, func.round((_c.rating_sum + _weight * _mean) / (_c.review_count + _weight), 6)),
    else_=_number(0),
)
"""As `rules.weighted_rating`; who has no rating comes last."""
_top_rated = func.coalesce(func.round(_average, 2), _number(0)) * _number(10**6) + _c.review_count
"""By the average; of equal ones, who has more ratings. One number, as an order has one key."""


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Active ones whose account is there, and no block; the others to themselves and to an admin."""
    if caller.has("admin"):
        return _user.c.id.is_not(None)
    active = and_(
        _c.status == literal_column("'active'"), _user.c.id.is_not(None), no_block(caller, _c.user_id)
    )
    return or_(active, _own) if caller.signed_in else active


_plain = [column for column in _c if column.name not in {"service_doc", "service_words"}]
_columns: list[ColumnElement[object]] = [
    *_plain,
    *shown(_user, "person"),
    cast("ColumnElement[object]", func.round(_average, 2).cast(Float).label("rating_average")),
    cast(
        "ColumnElement[object]",
        case(
            (
                _c.asked >= literal_column(str(LEAST_ASKED)),
                func.round(_c.answered.cast(Numeric) / _c.asked, 2).cast(Float),
            )
        ).label("response_rate"),
    ),
]
_source = GUIDES.outerjoin(_user, _user.c.id == _c.user_id)
LISTED = Listing(
    source=_source,
    columns=_columns,
    key=_c.id,
    visible=visible_to,
    sorts={
        "recommended": cast("ColumnElement[object]", _recommended),
        "top_rated": cast("ColumnElement[object]", _top_rated),
        "rate": _c.rate_amount,
        "created_at": _c.created_at,
    },
    default=(SortKey("recommended", descending=True),),
    filters={
        "destination": _c.service_doc.op("@@")(bindparam("destination", type_=Text).cast(TSQUERY)),
        "language": _c.languages.op("@>")(bindparam("language", type_=ARRAY(Text))),
        "specialization": _c.specializations.op("@>")(bindparam("specialization", type_=ARRAY(Text))),
        "available": Choice(
            {
                True: _c.availability == literal_column("'available'"),
                False: _c.availability != literal_column("'available'"),
            }
        ),
        "min_rating": and_(_rated, _average >= bindparam("min_rating", type_=Numeric)),
        "max_rate": _c.rate_amount <= bindparam("max_rate", type_=Numeric),
        "currency": _c.rate_currency == bindparam("currency", type_=Text),
        "status": _c.status == bindparam("status", type_=Text),
    },
)


async def page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of guides, each with the person behind it."""
    found = await LISTED.page(reads, caller, asked, filters)
    return replace(found, items=[_whole(row) for row in found.items])


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The guide with this id, if the caller may see it; with `lock`, held until the transaction ends."""
    row = await LISTED.find(reads, caller, row_id, lock=lock)
    return _whole(row) if row else None


def _whole(row: Row) -> Row:
    """`user_id` stays beside the person of that id, who may be gone."""
    made = dict(with_person(row, "person"))
    made["user"] = made.pop("person")
    return made


async def seen(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:  # noqa: ARG001
    """As `find`, and never locked: for what is written beside a guide, whose row is locked after others."""
    return await find(reads, caller, row_id)


_at = _c.id == bindparam("guide_id", type_=Uuid)
HELD = Statement(select(_c.id, _c.user_id, _c.seq).where(_at).with_for_update())
"""The guide's row, held until the transaction ends: what two could do to one guide at once, they do in turn."""
COUNTED = Statement(
    update(GUIDES)
    .where(_at)
    .values(
        asked=_c.asked + bindparam("asked", type_=Integer),
        answered=_c.answered + bindparam("answered", type_=Integer),
    )
)
RATED = Statement(
    update(GUIDES)
    .where(_at)
    .values(
        rating_sum=_c.rating_sum + bindparam("rating_sum", type_=Integer),
        review_count=_c.review_count + bindparam("review_count", type_=Integer),
    )
)
