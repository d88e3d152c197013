"""Lists: what the caller may see, filtered, searched, sorted, by page number or by key, as one statement.

The text of a statement depends on the caller's shape and on which filters, order and paging are asked for, never on a
value: each combination is compiled once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

import asyncpg
from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Numeric,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.sql.expression import ClauseElement, Select, UnaryExpression

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey, decode_cursor, encode_cursor
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.batches import Batches
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.search_text import prefix_query
from cairn.kernel.db.statements import Statement

RELEVANCE: Final = "relevance"
_RANKED_AT_MOST: Final = 1000
_MOST_COMPILED: Final = 4096
_TIEBREAKER: Final = SortKey("id")
_SIMPLE: Final[ColumnElement[object]] = literal_column("'simple'::regconfig")

Condition = ColumnElement[bool]


class Choice(dict[object, Condition]):
    """A filter whose value picks a condition instead of being bound into one."""


@dataclass(frozen=True, slots=True)
class Wide:
    """What is looked up for the rows of a page only, once they are chosen: `columns` of `source`, by its `key`."""

    source: FromClause
    key: ColumnElement[object]
    columns: Sequence[ColumnElement[object]]


class Listing:
    """One noun's list.

    `visible(caller)` may look at the caller's shape only; values come from the binds `caller_id` and `now`.
    `sorts` are expressions that are never null; every order ends in `id`. `filters` are conditions with a bind of the
    filter's own name, or a `Choice`. `search` is a tsvector column. `words` makes the text of a tsquery out of what
    somebody searches, where the column was not cut by PostgreSQL's parser; None: `prefix_query`, cut by it too.
    `counted`: the part of the source that `visible`, `filters` and `search` look at, where the rest adds columns and
    takes away no row: counts read no more than that. `wide`: for pages only, where choosing the rows is work enough
    without what is shown of them.
    """

    def __init__(
        self,
        *,
        source: FromClause,
        columns: Sequence[ColumnElement[object]],
        key: ColumnElement[object],
        visible: Callable[[Caller], Condition],
        sorts: Mapping[str, ColumnElement[object]],
        default: tuple[SortKey, ...],
        filters: Mapping[str, Condition | Choice] | None = None,
        search: ColumnElement[object] | None = None,
        words: Callable[[str], str] | None = None,
        counted: FromClause | None = None,
        wide: Wide | None = None,
    ) -> None:
        self.source, self.columns, self.key, self.visible = source, tuple(columns), key, visible
        self.sorts, self.default, self.filters, self.search = (
            dict(sorts),
            default,
            dict(filters or {}),
            search,
        )
        self._words, self._wide, self._core = words, wide, source if counted is None else counted
        self._compiled: dict[object, Statement] = {}
        if search is not None:
            rank = func.ts_rank(search, self.query("search"))
            self.sorts[RELEVANCE] = func.round(rank.cast(Numeric), 6, type_=Numeric())

    def spelled(self, search: str) -> str:
        """The value of a `query`; empty where there is no word, which finds nothing."""
        return self._words(search) if self._words else prefix_query(search)

    def query(self, name: str) -> ColumnElement[object]:
        """The tsquery of the bind with this name."""
        bound = bindparam(name, type_=Text)
        return bound.cast(TSQUERY) if self._words else func.to_tsquery(_SIMPLE, bound)

    async def page(self, reads: Executor, caller: Caller, asked: PageRequest, filters: Row) -> Page:
        """One page. Raises `Invalid` for a cursor that was not made for this list and order."""
        given = {name: value for name, value in filters.items() if value is not None}
        sort = asked.sort or ((SortKey(RELEVANCE, descending=True),) if "search" in given else self.default)
        if any(key.name == RELEVANCE for key in sort) and "search" not in given:
            raise Invalid.at("?sort", "needs_search", "Only a search can be sorted by relevance.")
        values = {**self.bound(caller, given), "limit": asked.per_page + 1}
        counted = asked.count and asked.cursor is None
        if asked.cursor is not None:
            values.update(self._cursor_values(asked.cursor, sort))
        else:
            values["offset"] = (asked.page - 1) * asked.per_page
        statement = self._statement(caller, sort, given, by_cursor=asked.cursor is not None, counted=counted)
        try:
            rows = await reads.rows(statement, values)
        except asyncpg.DataError as problem:
            if asked.cursor is None:
                raise
            raise _bad_cursor() from problem
        total = await self._total(reads, caller, given, values, rows, asked) if counted else None
        return self._made(rows, sort, asked, total)

    def bound(self, caller: Caller, given: Row) -> dict[str, object]:
        """The values of the binds of `conditions`."""
        values: dict[str, object] = {"caller_id": caller.user_id, "now": clock.now(), **given}
        if "search" in given:
            values["search"] = self.spelled(str(given["search"]))
        return values

    def stream(
        self, reads: Reads, caller: Caller, sort: tuple[SortKey, ...], filters: Row
    ) -> Batches:  # fmt: skip
        """Every row that `page` would show on one page or another, in batches. A search is in the list's own order."""
        given = {name: value for name, value in filters.items() if value is not None}
        values = self.bound(caller, given)
        order = sort or self.default
        key = ("stream", *self.shape(caller, given), order)
        return reads.stream(self.kept(key, lambda: self._ordered(caller, order, given)), values)

    async def find(self, reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        """The row with this id if the caller may see it; with `lock`, held until the transaction ends (of what it was
        joined with nothing is)."""
        key = ("find", caller.shape, lock)
        if key not in self._compiled:
            statement = select(*self.columns).select_from(self.source)
            statement = statement.where(self.key == bindparam("row_id"), self.visible(caller))
            only = getattr(self.key, "table", None)
            self._compiled[key] = Statement(statement.with_for_update(of=only) if lock else statement)
        values = {"row_id": row_id, "caller_id": caller.user_id, "now": clock.now()}
        return await reads.row(self._compiled[key], values)

    def _made(
        self, rows: Sequence[Row], sort: tuple[SortKey, ...], asked: PageRequest, total: int | None
    ) -> Page:
        more = len(rows) > asked.per_page
        rows = rows[: asked.per_page]
        cursor = None
        if more:
            last = rows[-1]
            values = [_spelled(last[f"_k{number}"]) for number in range(len(sort))]
            cursor = encode_cursor((*sort, _TIEBREAKER), [*values, _spelled(last["_key"])])
        return Page(rows, asked.per_page, None if asked.cursor else asked.page, total, cursor)

    async def _total(
        self,
        reads: Executor,
        caller: Caller,
        given: Row,
        values: Row,
        rows: Sequence[Row],
        asked: PageRequest,
    ) -> int:
        if rows:
            return cast("int", rows[0]["_total"])
        if asked.page == 1:
            return 0
        key = ("count", *self.shape(caller, given))
        if key not in self._compiled:
            self._compiled[key] = Statement(self._counted(caller, given))
        row = await reads.row(self._compiled[key], values)
        return cast("int", row["_total"]) if row else 0

    def _cursor_values(self, cursor: str, sort: tuple[SortKey, ...]) -> dict[str, object]:
        values = decode_cursor(cursor, (*sort, _TIEBREAKER))
        if values is None:
            raise _bad_cursor()
        return {f"after_{number}": value for number, value in enumerate(values)}

    def shape(self, caller: Caller, given: Row) -> tuple[Shape, tuple[object, ...]]:
        """What of a question the text of its statement depends on: for keys of `kept`."""
        chosen = tuple(
            (name, given[name]) if isinstance(self.filters.get(name), Choice) else name
            for name in sorted(given)
        )
        return caller.shape, chosen

    def _statement(
        self, caller: Caller, sort: tuple[SortKey, ...], given: Row, *, by_cursor: bool, counted: bool
    ) -> Statement:
        key = (*self.shape(caller, given), sort, by_cursor, counted)
        return self.kept(
            key, lambda: self._selected(caller, sort, given, by_cursor=by_cursor, counted=counted)
        )

    def kept(self, key: object, make: Callable[[], ClauseElement]) -> Statement:
        """The statement of this key, compiled at its first use. Others than this class begin their keys with a word of
        their own."""
        if key not in self._compiled:
            if len(self._compiled) >= _MOST_COMPILED:
                self._compiled.clear()
            self._compiled[key] = Statement(make())
        return self._compiled[key]

    def conditions(self, caller: Caller, given: Row) -> list[Condition]:
        """What the rows of a list have in common: for what sums them up. `given`: filters that are asked for; what
        `bound` makes of them are the values of its binds."""
        found = [self.visible(caller)]
        for name in sorted(given):
            if name == "search" and self.search is not None:
                found.append(self.search.cast(TSVECTOR).op("@@")(self.query("search")))
                continue
            rule = self.filters[name]
            found.append(rule[given[name]] if isinstance(rule, Choice) else rule)
        return found

    def _counted(self, caller: Caller, given: Row) -> Select[int]:
        return (
            select(func.count().label("_total"))
            .select_from(self._core)
            .where(and_(*self.conditions(caller, given)))
        )

    def _selected(
        self, caller: Caller, sort: tuple[SortKey, ...], given: Row, *, by_cursor: bool, counted: bool
    ) -> Select[*tuple[object, ...]]:
        conditions = self.conditions(caller, given)
        if any(key.name == RELEVANCE for key in sort):
            conditions.append(self.key.in_(self._newest_matches(conditions)))
        orders = [self.sorts[key.name] for key in sort]
        chosen: list[ColumnElement[object]] = [
            *self.columns,
            *(order.label(f"_k{number}") for number, order in enumerate(orders)),
            self.key.label("_key"),
        ]
        if counted:
            chosen.append(
                cast("ColumnElement[object]", self._counted(caller, given).scalar_subquery().label("_total"))
            )
        if by_cursor:
            conditions.append(_after(orders, self.key, sort))
        statement = select(*chosen).select_from(self.source).where(and_(*conditions))
        statement = statement.order_by(*self._order(sort)).limit(bindparam("limit", type_=Integer))
        if not by_cursor:
            statement = statement.offset(bindparam("offset", type_=Integer))
        return self._widened(statement, sort, self._wide) if self._wide else statement

    def _widened(
        self, chosen: Select[*tuple[object, ...]], sort: tuple[SortKey, ...], wide: Wide
    ) -> Select[*tuple[object, ...]]:
        page = chosen.subquery("page")
        keys = [page.c[f"_k{number}"] for number in range(len(sort))] + [page.c["_key"]]
        falling = [item.descending for item in sort] + [sort[-1].descending]
        return (
            select(*wide.columns, *page.c)
            .select_from(page.join(wide.source, wide.key == page.c["_key"]))
            .order_by(*(key.desc() if down else key.asc() for key, down in zip(keys, falling, strict=True)))
        )

    def _ordered(
        self, caller: Caller, sort: tuple[SortKey, ...], given: Row
    ) -> Select[*tuple[object, ...]]:  # fmt: skip
        statement = select(*self.columns).select_from(self.source)
        return statement.where(and_(*self.conditions(caller, given))).order_by(*self._order(sort))

    def _order(self, sort: tuple[SortKey, ...]) -> list[UnaryExpression[object]]:
        columns = [(self.sorts[key.name], key.descending) for key in sort] + [(self.key, sort[-1].descending)]
        return [column.desc() if falling else column.asc() for column, falling in columns]

    def _newest_matches(self, conditions: Sequence[Condition]) -> Select[object]:
        newest = select(self.key).select_from(self._core).where(and_(*conditions))
        return newest.order_by(self.key.desc()).limit(literal_column(str(_RANKED_AT_MOST))).correlate(None)


def _after(
    orders: Sequence[ColumnElement[object]], key: ColumnElement[object], sort: tuple[SortKey, ...]
) -> Condition:
    """The rows behind the cursor: a row comparison where all directions agree (an index can start there). The bound
    of the first column stands by itself, too: an index of a joined table knows no more than that."""
    columns = [*orders, key]
    falling = [item.descending for item in sort] + [sort[-1].descending]
    values = [
        bindparam(f"after_{number}", type_=Text).cast(column.type) for number, column in enumerate(columns)
    ]  # fmt: skip
    bound = columns[0] <= values[0] if falling[0] else columns[0] >= values[0]
    if len(set(falling)) == 1:
        left, right = tuple_(*columns), tuple_(*values)
        return and_(bound, left < right if falling[0] else left > right)
    steps = [
        and_(
            *(columns[before] == values[before] for before in range(at)),
            columns[at] < values[at] if falling[at] else columns[at] > values[at],
        )
        for at in range(len(columns))
    ]
    return and_(bound, or_(*steps))


def _spelled(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _bad_cursor() -> Invalid:
    return Invalid.at("?cursor", "invalid_cursor", "This cursor was not given by this list in this order.")
