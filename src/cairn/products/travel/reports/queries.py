"""Reads of reports, and of what they are about: the one place that knows how each kind of target is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Condition, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.web.routes import Finder
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.guide_reviews import queries as guide_reviews
from cairn.products.travel.guides import queries as guides
from cairn.products.travel.intel_responses import queries as intel_responses
from cairn.products.travel.itineraries import queries as itineraries
from cairn.products.travel.people import PEOPLE, person, shown, with_person
from cairn.products.travel.reports.models import Report
from cairn.products.travel.safety_ratings import queries as safety_ratings
from cairn.products.travel.travel_groups import queries as travel_groups
from cairn.products.travel.travel_intel import queries as travel_intel

_reports = cast("Table", Report.__table__)
_c = _reports.c
_reporter, _resolver = person("reporter"), person("resolver")


def _moderates(caller: Caller) -> bool:
    return caller.has("moderator") or caller.has("admin")


# what is reported


def _person_visible(caller: Caller) -> Condition:
    return no_block(caller, cast("ColumnElement[object]", PEOPLE.c.id))


def _review_visible(caller: Caller) -> Condition:
    of = cast("ColumnElement[object]", guides.GUIDES.c.user_id)
    return and_(guide_reviews.visible_to(caller), no_block(caller, of))


PERSONS = Listing(
    source=PEOPLE,
    columns=[PEOPLE.c.id, PEOPLE.c.id.label("owner_id")],
    key=cast("ColumnElement[object]", PEOPLE.c.id),
    visible=_person_visible,
    sorts={},
    default=(),
)
REVIEWS = Listing(
    source=guide_reviews.LISTED.source,
    columns=[guide_reviews.REVIEWS.c.id],
    key=guide_reviews.LISTED.key,
    visible=_review_visible,
    sorts={},
    default=(),
)
TARGETS: Final[Mapping[str, Finder]] = MappingProxyType(
    {
        "itinerary": itineraries.find,
        "safety_rating": safety_ratings.find,
        "travel_intel": travel_intel.find,
        "response": intel_responses.find,
        "group": travel_groups.find,
        "guide": guides.find,
        "review": REVIEWS.find,
        "user": PERSONS.find,
    }
)
"""How each is found: only where the caller may see it."""

# reports


def visible_to(caller: Caller) -> Condition:
    """Moderators see all, others what they have reported themselves."""
    return true() if _moderates(caller) else _c.reporter_id == bindparam("caller_id", type_=Uuid)


REPORTS = Listing(
    source=_reports.outerjoin(_reporter, _reporter.c.id == _c.reporter_id).outerjoin(
        _resolver, _resolver.c.id == _c.resolved_by_id
    ),
    columns=[*_c, *shown(_reporter, "teller"), *shown(_resolver, "judge")],
    key=_c.id,
    visible=visible_to,
    sorts={"created_at": _c.created_at},
    default=(SortKey("created_at", descending=True),),
    filters={
        "status": _c.status == bindparam("status", type_=Text),
        "target_type": _c.target_type == bindparam("target_type", type_=Text),
        "target_id": _c.target_id == bindparam("target_id", type_=Uuid),
    },
)


async def page(reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of reports, each with who made and who resolved it."""
    found = await REPORTS.page(reads, caller, asked, filters)
    return replace(found, items=[as_seen(row, caller) for row in found.items])


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The report, if the caller may see it."""
    row = await REPORTS.find(reads, caller, row_id, lock=lock)
    return None if row is None else as_seen(row, caller)


def as_seen(row: Row, caller: Caller) -> Row:
    """With people as objects. Who moderated it and what they noted is for moderators."""
    made = dict(with_person(with_person(row, "teller"), "judge"))
    made |= {"reporter": made["teller"], "resolved_by": made["judge"]}
    if not _moderates(caller):
        made |= {"note": None, "resolved_by": None}
    return made


_of_target = (
    _c.target_type == bindparam("target_type", type_=Text),
    _c.target_id == bindparam("target_id", type_=Uuid),
)
_new = tuple(name for name in _c.keys() if name not in {"hid", "note", "resolved_by_id", "resolved_at"})  # noqa: SIM118
INSERTED = Statement(
    insert(_reports)
    .values({name: bindparam(name, type_=_c[name].type) for name in _new})
    .on_conflict_do_nothing()
    .returning(_c.id)
)
"""A new report; no row where its reporter has an open one about the same."""
OPEN_OF_CALLER = Statement(
    select(_c.id).where(
        *_of_target,
        _c.reporter_id == bindparam("caller_id", type_=Uuid),
        _c.status == literal_column("'open'"),
    )
)
COUNTED = Statement(
    select(
        select(func.count(_c.reporter_id.distinct()))
        .select_from(_reports.join(PEOPLE, PEOPLE.c.id == _c.reporter_id))
        .where(
            *_of_target,
            _c.status == literal_column("'open'"),
            PEOPLE.c.created_at <= bindparam("since", type_=TIMESTAMP(timezone=True)),
            _c.reporter_id.is_distinct_from(bindparam("author_id", type_=Uuid)),
        )
        .scalar_subquery()
        .label("reporters"),
        select(_c.id).where(*_of_target, _c.hid).exists().label("hid"),
    )
)
"""How many people's open reports count (not the author's own), and whether such reports have hidden it."""
FORGIVEN = Statement(update(_reports).where(*_of_target, _c.hid).values(hid=literal_column("false")))
"""A moderator has decided: what reports did is done with."""
