"""Reads of resources: everybody sees all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import cast

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    or_,
    true,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.search import Searchable
from cairn.kernel.web.answers import Reply
from cairn.products.travel.resources.models import SafetyResource
from cairn.products.travel.resources.rules import changes_next
from cairn.products.travel.votes.models import Vote
from cairn.products.travel.votes.queries import my_vote
from cairn.products.travel.words import prefixes

_resources = cast("Table", SafetyResource.__table__)
_votes = cast("Table", Vote.__table__)
_c = _resources.c
_SOMEBODY = Caller(new_id())
"""Whose vote is looked for under the bind `caller_id`: of nobody it is null, and no vote is found."""
_there = _c.destination_doc.op("@@")(bindparam("destination", type_=Text).cast(TSQUERY))
_language = bindparam("language", type_=Text)
_overdue = _c.review_due_at <= bindparam("now", type_=TIMESTAMP(timezone=True))


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """Resources are for everybody."""
    return true()


RESOURCES = Listing(
    source=_resources,
    columns=[
        *(_c[name] for name in (
            "id", "category", "title", "body", "country", "destination", "language", "helplines", "source_url",
            "reviewed_at", "review_due_at", "pinned", "helpful_count", "unhelpful_count", "created_at", "updated_at",
        )),
        cast("ColumnElement[object]", _overdue.label("stale")),
        cast("ColumnElement[object]", my_vote(_SOMEBODY, "resource", _c.id).label("my_vote")),
    ],
    key=_c.id,
    visible=visible_to,
    sorts={
        "matching": cast("ColumnElement[object]", case((_there, literal_column("1", Integer)),
                                                       else_=literal_column("0", Integer))),
        "pinned": _c.pinned,
        "created_at": _c.created_at,
        "helpful": _c.helpful_count,
    },
    default=(SortKey("pinned", descending=True), SortKey("created_at", descending=True)),
    search=_c.search_doc,
    words=prefixes,
    filters={
        "category": _c.category == bindparam("category", type_=Text),
        "country": _c.country == bindparam("country", type_=Text),
        "language": or_(
            func.lower(_c.language) == _language,
            func.starts_with(func.lower(_c.language), _language.concat("-")),
        ),
        "destination": or_(_there, _c.destination.is_(None)),
        "of_countries": Choice({False: or_(_there, _c.country.is_(None))}),
    },
)  # fmt: skip
"""`language` is a basic range of RFC 4647: `en` also finds en-GB. `of_countries`: whether what is bound to a country,
and to no destination in it, may stand among the matches of a destination."""

SEARCHED_RESOURCES = Searchable(
    kind="safety_resource",
    product="travel",
    listing=RESOURCES,
    title=_c.title,
    summary=(_c.body,),
    url="/api/v1/women-safety/resources/{id}",
    tags=("resources",),
)


VOTES_GONE = Statement(
    delete(_votes).where(
        _votes.c.target_type == literal_column("'resource'"),
        _votes.c.target_id == bindparam("resource_id", type_=Uuid),
    )
)


async def page(reads: Reads, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of resources. Where a destination is asked for its matches come first, whatever the order, and then what
    is bound to no place: with a country, to no place in it."""
    if filters.get("destination") is not None:
        usual = (SortKey("relevance", descending=True),) if filters.get("search") else RESOURCES.default
        first = SortKey("matching", descending=True)
        asked = replace(asked, sort=(first, *(asked.sort or usual)))
        filters = {**filters, "of_countries": None if filters.get("country") else False}
    return await RESOURCES.page(reads, caller, asked, filters)


def fresh(found: Page | Row) -> Reply:
    """What was found, until the first review in it becomes due."""
    rows = found.items if isinstance(found, Page) else [found]
    due = [cast("datetime", row["review_due_at"]) for row in rows]
    return Reply(found, fresh_until=changes_next(due, clock.now()))
