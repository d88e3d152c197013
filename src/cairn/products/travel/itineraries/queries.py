"""Reads of itineraries, each starting from what the caller may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Integer,
    Numeric,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from cairn.base import clock
from cairn.base.paging import PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.search import Searchable
from cairn.kernel.web.answers import Reply
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.errors import InvalidDestination
from cairn.products.travel.itineraries.models import (
    BAYES_ORDER,
    SAFETY_ORDER,
    TREND_ORDER,
    Itinerary,
    ItineraryStats,
    Save,
)
from cairn.products.travel.itineraries.rules import seen_by_others
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.safety.schemas import rating_average, safety_of, women_safe_of
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.travel_intel.models import TravelIntel
from cairn.products.travel.words import prefixes

ITINERARIES = cast("Table", Itinerary.__table__)
STATS = cast("Table", ItineraryStats.__table__)
_ratings = cast("Table", SafetyRating.__table__)
_intel = cast("Table", TravelIntel.__table__)
_saves = cast("Table", Save.__table__)
_c = ITINERARIES.c
_caller = bindparam("caller_id", type_=Uuid)
_here = _c.deleted_at.is_(None)
_unhidden = _c.moderation == literal_column("'visible'")
_published = _c.status == literal_column("'published'")
OWN = _c.owner_id == _caller
OPEN = and_(_published, _c.visibility == literal_column("'public'"), _unhidden, _here)
"""Published for everybody, whoever asks; the condition of the partial indexes."""


def listed_to(caller: Caller) -> ColumnElement[bool]:
    """What lists, boards, counts, search and matching show: published for everybody, and no block."""
    return and_(OPEN, no_block(caller, _c.owner_id))


def owned_by(_caller: Caller) -> ColumnElement[bool]:
    """The caller's own, in every state."""
    return and_(OWN, _here)


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What can be asked for by id: also the unlisted; the owner's own in every state, a moderator's if hidden, and an
    admin's whatever it is."""
    if caller.has("admin"):
        return _here
    seen = [
        and_(
            _published, _c.visibility != literal_column("'private'"), _unhidden, no_block(caller, _c.owner_id)
        )
    ]
    if caller.signed_in:
        seen.append(OWN)
    if caller.has("moderator"):
        seen.append(_c.moderation == literal_column("'hidden'"))
    return and_(_here, or_(*seen))


_author = person("author")
SOURCE = ITINERARIES.join(STATS, STATS.c.itinerary_id == _c.id).outerjoin(
    _author, _author.c.id == _c.owner_id
)
_NOT_READ: Final = frozenset(
    {"destination_words", "words_a", "words_b", "words_c", "destination_doc", "search_doc", "deleted_at"}
)
_COUNTED: Final = (
    "view_count", "save_count", "intel_count", "rating_count", "rating_sum", "safety_score", "safety_n",
    "safety_n_eff", "safety_day", "safety_night", "safety_as_of", "women_state", "women_n", "women_lower_bound",
    "women_reasons",
)  # fmt: skip
_saved = exists(select(_saves.c.id).where(_saves.c.itinerary_id == _c.id, _saves.c.user_id == _caller))
_my_rating = (
    select(_ratings.c.id)
    .where(_ratings.c.itinerary_id == _c.id, _ratings.c.user_id == _caller, _ratings.c.deleted_at.is_(None))
    .scalar_subquery()
)
COLUMNS: Final[list[ColumnElement[object]]] = [
    *(column for column in _c if column.name not in _NOT_READ),
    *(STATS.c[name] for name in _COUNTED),
    *shown(_author),
    cast("ColumnElement[object]", _saved.label("saved")),
    cast("ColumnElement[object]", _my_rating.label("my_rating_id")),
]
"""Of `SOURCE`: what `shown_to` makes an answer of, in one statement with author, stats and what the caller did. It has
the bind `caller_id`."""
SEEN = Listing(source=SOURCE, columns=COLUMNS, key=_c.id, visible=visible_to, sorts={}, default=())
_NEWEST: Final = (SortKey("published_at", descending=True),)
_SORTS: Final[Mapping[str, ColumnElement[object]]] = {
    "created_at": _c.created_at,
    "published_at": _c.published_at,
    "trend": cast("ColumnElement[object]", TREND_ORDER),
    "rating": cast("ColumnElement[object]", BAYES_ORDER),
    "safety": cast("ColumnElement[object]", SAFETY_ORDER),
    "views": STATS.c.view_count,
}
_has_gps = Choice({True: _c.gps, False: ~_c.gps})
_of_it = STATS.alias("filtered")
_is_women_safe = exists(
    select(_of_it.c.itinerary_id).where(
        _of_it.c.itinerary_id == _c.id, _of_it.c.women_state == literal_column("'women_safe'")
    )
)
_is_safe_enough = exists(
    select(_of_it.c.itinerary_id).where(
        _of_it.c.itinerary_id == _c.id,
        _of_it.c.safety_score >= bindparam("min_safety_score", type_=Numeric),
    )
)
_FILTERS: Final[Mapping[str, ColumnElement[bool] | Choice]] = {
    "destination": _c.destination_doc.op("@@")(bindparam("destination", type_=Text).cast(TSQUERY)),
    "activity": _c.activity_tags.op("@>")(bindparam("activity", type_=ARRAY(Text))),
    "women_safe": Choice({True: _is_women_safe, False: ~_is_women_safe}),
    "gps": _has_gps,
    "has_gps": _has_gps,
    "min_days": _c.duration_days >= bindparam("min_days", type_=Integer),
    "max_days": _c.duration_days <= bindparam("max_days", type_=Integer),
    "min_safety_score": _is_safe_enough,
    "author": _c.owner_id == bindparam("author", type_=Uuid),
    **{
        name: _c[name] == bindparam(name, type_=Text)
        for name in ("country", "difficulty", "budget_range", "travel_style")
    },
}
LISTED = Listing(
    source=SOURCE, counted=ITINERARIES, columns=COLUMNS, key=_c.id, visible=listed_to, sorts=_SORTS,
    default=_NEWEST, filters=_FILTERS, search=_c.search_doc, words=prefixes,
)  # fmt: skip
MINE = Listing(
    source=SOURCE, counted=ITINERARIES, columns=COLUMNS, key=_c.id, visible=owned_by, default=_NEWEST,
    sorts={**_SORTS, "published_at": func.coalesce(_c.published_at, _c.created_at)},
    filters={**_FILTERS, **{name: _c[name] == bindparam(name, type_=Text) for name in ("status", "visibility")}},
    search=_c.search_doc, words=prefixes,
)  # fmt: skip
_lasts = _c.featured_until > bindparam("now", type_=TIMESTAMP(timezone=True))
_next_end = select(func.min(_c.featured_until)).where(_c.featured_at.is_not(None), _lasts).correlate(None)
FEATURED = Listing(
    source=SOURCE, counted=ITINERARIES, key=_c.id,
    visible=lambda caller: and_(listed_to(caller), _c.featured_at.is_not(None), _lasts),
    columns=[*COLUMNS, cast("ColumnElement[object]", _next_end.scalar_subquery().label("next_end"))],
    sorts={"featured_at": _c.featured_at}, default=(SortKey("featured_at", descending=True),),
)  # fmt: skip
"""Each row also says when the next feature ends, its own or another's: then the page is another."""
SEARCHED_ITINERARIES = Searchable(
    kind="itinerary", product="travel",
    listing=Listing(
        source=ITINERARIES, columns=[], key=_c.id, visible=listed_to, sorts={}, default=(), search=_c.search_doc,
        words=prefixes,
    ),
    title=_c.title, summary=(_c.destination, _c.tagline, _c.description), url="/api/v1/itineraries/{id}",
    tags=("itineraries",),
)  # fmt: skip

AUTHOR = Statement(select(*shown(_author)).where(_author.c.id == _caller))
CONTRIBUTED = Statement(
    select(
        or_(
            *(
                exists(
                    select(of.c.id).where(
                        of.c.itinerary_id == bindparam("itinerary_id", type_=Uuid),
                        of.c.user_id.is_distinct_from(_caller),
                        of.c.deleted_at.is_(None),
                    )
                )
                for of in (_ratings, _intel)
            )
        ).label("by_others")
    )
)
"""Whether others than the caller have rated it or written about it; those whose accounts are gone are others."""

PURGED = Statement(
    text("""
        WITH gone AS (
            SELECT id FROM travel.itineraries WHERE deleted_at < :before ORDER BY deleted_at LIMIT :most FOR UPDATE
        ), said AS (
            SELECT 'safety_rating' AS kind, id FROM travel.safety_ratings WHERE itinerary_id IN (SELECT id FROM gone)
            UNION ALL
            SELECT 'travel_intel', id FROM travel.travel_intel WHERE itinerary_id IN (SELECT id FROM gone)
        ), unvoted AS (
            DELETE FROM travel.votes USING said WHERE target_type = said.kind AND target_id = said.id
        )
        DELETE FROM travel.itineraries USING gone WHERE itineraries.id = gone.id RETURNING itineraries.id
    """).bindparams(bindparam("before", type_=TIMESTAMP(timezone=True)), bindparam("most", type_=Integer))
)
"""Removes so many of those that were deleted before, and all that belongs to them: votes by hand, for no key leads
from them to what they are on."""


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The itinerary with this id as the caller is shown it, if they may see it."""
    row = await SEEN.find(reads, caller, row_id, lock=lock)
    return None if row is None else shown_to(caller, row)


def shown_to(caller: Caller, row: Row) -> Row:
    """A row of `COLUMNS` with the fields of an answer: a feature that is over is none, and others than the owner are
    shown no exact point."""
    until = cast("datetime | None", row["featured_until"])
    is_featured = until is not None and until > clock.now()
    made = {
        **with_person(row),
        "has_gps_coordinates": row["gps"], "women_safe_verified": row["women_state"] == "women_safe",
        "women_safe": women_safe_of(row), "safety": safety_of(row), "rating_average": rating_average(row),
        "featured": is_featured, "featured_until": until if is_featured else None,
        "distance_m": None, "ascent_m": None, "bbox": None,
        "my": {"saved": row["saved"], "rating_id": row["my_rating_id"]},
    }  # fmt: skip
    if row["owner_id"] != caller.user_id:
        made["latitude"] = seen_by_others(cast("float | None", row["latitude"]))
        made["longitude"] = seen_by_others(cast("float | None", row["longitude"]))
    return made


async def page(
    listing: Listing, reads: Reads, caller: Caller, asked: PageRequest, filters: Mapping[str, object]
) -> Reply:
    """A page of itineraries as the caller is shown them. No cache keeps it beyond the end of a feature."""
    found = await listing.page(reads, caller, asked, filters)
    shown = [shown_to(caller, row) for row in found.items]
    return Reply(replace(found, items=shown), fresh_until=feature_end(shown))


def feature_end(rows: Sequence[Row]) -> datetime | None:
    """When these shown itineraries will be others although nobody writes: where a feature ends. None where none is."""
    ends = (row.get("next_end") or row["featured_until"] for row in rows)
    return min((end for end in ends if isinstance(end, datetime)), default=None)


def place(text: str) -> str:
    """What the filter by destination takes. Raises `InvalidDestination` where there is no word."""
    found = prefixes(text)
    if not found:
        raise InvalidDestination
    return found
