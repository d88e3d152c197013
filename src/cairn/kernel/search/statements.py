"""The statement of a search: matches of every kind, ranked together, and only then the texts of one page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Integer,
    Numeric,
    Select,
    Subquery,
    Text,
    Uuid,
    bindparam,
    func,
    literal,
    literal_column,
    null,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.sql.visitors import replacement_traverse

from cairn.kernel.access import Caller
from cairn.kernel.db.statements import Statement
from cairn.kernel.search.offers import Searchable

RANKED_AT_MOST: Final = 1000
"""Matches of one kind that are ranked, and so found: the newest."""
BEGIN: Final = "\x02"
END: Final = "\x03"
"""Around a match in what the database answers. They are taken out of the texts first, so that no text can pretend."""
_TITLE: Final = f'StartSel="{BEGIN}", StopSel="{END}", HighlightAll=true'
_SUMMARY: Final = (
    f'StartSel="{BEGIN}", StopSel="{END}", MaxWords=30, MinWords=10, MaxFragments=2, FragmentDelimiter=" … "'
)
_SIMPLE: Final[ColumnElement[object]] = literal_column("'simple'::regconfig")
_SHOWN: Final = func.to_tsquery(_SIMPLE, bindparam("search", type_=Text))
"""What is highlighted: the words as they stand in the texts, whatever a kind is searched by."""
Asked = tuple[Searchable, Caller]
"""A kind, and who asks for it: nobody, where the caller's API key does not reach its product."""


def bind_of(offer: Searchable) -> str:
    """The name of what one kind is searched by: each list has its own way to cut words."""
    return f"search_{offer.kind}"


def search_statement(asked: Sequence[Asked], *, by_cursor: bool, counted: bool) -> Statement:
    """Answers at least one row: that of an empty page holds the total alone, its `kind` is null."""
    matches = union_all(*(_matches(offer, caller) for offer, caller in asked)).cte("matches")
    page = _page(matches, by_cursor=by_cursor)
    shown = union_all(*(_shown(page, offer) for offer, _ in asked)).subquery("shown")
    total = _total(matches, counted=counted)
    return Statement(
        select(shown, total.c.total)
        .select_from(total.outerjoin(shown, true()))
        .order_by(shown.c.score.desc(), shown.c.kind.desc(), shown.c.id.desc())
    )


def _matches(offer: Searchable, caller: Caller) -> Select[*tuple[object, ...]]:
    """The newest matches of one kind that the caller may see, with their ranks."""
    listing = offer.listing
    document = cast("ColumnElement[object]", listing.search).cast(TSVECTOR)
    query = listing.query(bind_of(offer))
    newest = (
        select(listing.key.label("id"), document.label("document"))
        .select_from(listing.source)
        .where(_visible(offer, caller), document.op("@@")(query))
        .order_by(listing.key.desc())
        .limit(literal_column(str(RANKED_AT_MOST)))
        .subquery()
    )
    rank = func.round(func.ts_rank(newest.c.document, query).cast(Numeric), 6, type_=Numeric())
    return select(_kind(offer), newest.c.id, rank.label("score"))


def _visible(offer: Searchable, caller: Caller) -> ColumnElement[bool]:
    """A key that does not reach one kind may reach another, and one value is bound for both: so the condition of nobody
    is made to hold no caller at all."""
    condition = offer.listing.visible(caller)
    if caller.signed_in:
        return condition

    def replaced(element: object, **_: object) -> ColumnElement[object] | None:
        is_caller = isinstance(element, BindParameter) and element.key == "caller_id"
        return null().cast(Uuid) if is_caller else None

    return replacement_traverse(condition, {}, replaced)


def _kind(offer: Searchable) -> ColumnElement[str]:
    """Compared by its bytes, as Python compares it."""
    return literal(offer.kind, Text).cast(Text(collation="C")).label("kind")


def _page(matches: CTE, *, by_cursor: bool) -> CTE:
    """All keys fall, so that what is behind a cursor is one comparison."""
    keys = (matches.c.score, matches.c.kind, matches.c.id)
    statement = select(matches).order_by(*(key.desc() for key in keys))
    statement = statement.limit(bindparam("limit", type_=Integer))
    if not by_cursor:
        return statement.offset(bindparam("offset", type_=Integer)).cte("page")
    after = (
        bindparam("after_0", type_=Text).cast(Numeric),
        bindparam("after_1", type_=Text),
        bindparam("after_2", type_=Text).cast(Uuid),
    )
    return statement.where(tuple_(*keys) < tuple_(*after)).cte("page")


def _shown(page: CTE, offer: Searchable) -> Select[*tuple[object, ...]]:
    """The rows of the page that are of this kind, with their texts: highlighting reads no other row."""
    title, summary = _plain(offer.title), _plain(func.concat_ws(" · ", *offer.summary))
    return (
        select(
            page.c.kind,
            page.c.id,
            page.c.score,
            offer.title.label("title"),
            func.ts_headline(_SIMPLE, title, _SHOWN, literal(_TITLE, Text)).label("title_marked"),
            func.ts_headline(_SIMPLE, summary, _SHOWN, literal(_SUMMARY, Text)).label("summary_marked"),
        )
        .select_from(page.join(offer.listing.source, offer.listing.key == page.c.id))
        .where(page.c.kind == offer.kind)
    )


def _plain(text: ColumnElement[str]) -> ColumnElement[str]:
    return cast("ColumnElement[str]", func.translate(text, literal(BEGIN + END, Text), ""))


def _total(matches: CTE, *, counted: bool) -> Subquery:
    """One row."""
    if not counted:
        return select(literal_column("NULL::bigint").label("total")).subquery("counted")
    return select(func.count().label("total")).select_from(matches).subquery("counted")
