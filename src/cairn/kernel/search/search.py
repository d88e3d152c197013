"""Asking it, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, cast

import asyncpg

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey, decode_cursor, encode_cursor
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.search_text import prefix_query
from cairn.kernel.db.statements import Statement
from cairn.kernel.search.offers import Searchable
from cairn.kernel.search.statements import BEGIN, END, Asked, bind_of, search_statement

_ORDER: Final = (
    SortKey("score", descending=True), SortKey("kind", descending=True), SortKey("id", descending=True),
)  # fmt: skip
_MOST_COMPILED: Final = 1024


class Search:
    """Over all `offers`. Raises ValueError, at start, for a kind that is offered twice."""

    def __init__(self, offers: Sequence[Searchable]) -> None:
        self.offers: Mapping[str, Searchable] = {offer.kind: offer for offer in offers}
        if len(self.offers) < len(offers):
            raise ValueError("a kind is offered twice")
        self._compiled: dict[object, Statement] = {}

    @property
    def tags(self) -> tuple[str, ...]:
        """What makes a cached answer stale."""
        return tuple(dict.fromkeys(tag for offer in self.offers.values() for tag in offer.tags))

    async def page(
        self, reads: Executor, caller: Caller, text: str, kinds: Sequence[str], asked: PageRequest
    ) -> Page:
        """The best first, in one statement. No `kinds`: all. A text without a word finds nothing.

        A rank depends on its own row and the text alone, so that a cursor stays right while others are added. Raises
        `Invalid` for an unknown kind, or a cursor that was not given by a search.
        """
        spelled = {offer.kind: offer.listing.spelled(text) for offer in self._wanted(kinds)}
        wanted = [(offer, _asking(caller, offer)) for kind, offer in self.offers.items() if spelled.get(kind)]
        values = {
            **self._values(caller, text, asked),
            **{bind_of(offer): spelled[offer.kind] for offer, _ in wanted},
        }
        if not wanted:
            total = 0 if asked.count and asked.cursor is None else None
            return Page([], asked.per_page, None if asked.cursor else asked.page, total, None)
        try:
            rows = await reads.rows(self._statement(wanted, asked), values)
        except asyncpg.DataError as problem:
            if asked.cursor is None:
                raise
            raise _bad_cursor() from problem
        return self._made(rows, asked)

    def _wanted(self, kinds: Sequence[str]) -> list[Searchable]:
        unknown = set(kinds) - self.offers.keys()
        if unknown:
            known = ", ".join(sorted(self.offers)) or "nothing, here"
            raise Invalid.at("?kind", "unknown_kind", f"What can be searched: {known}.")
        return [offer for kind, offer in self.offers.items() if not kinds or kind in kinds]

    def _values(self, caller: Caller, text: str, asked: PageRequest) -> dict[str, object]:
        values: dict[str, object] = {
            "caller_id": caller.user_id, "now": clock.now(), "search": prefix_query(text),
            "limit": asked.per_page + 1,
        }  # fmt: skip
        if asked.cursor is None:
            return {**values, "offset": (asked.page - 1) * asked.per_page}
        after = decode_cursor(asked.cursor, _ORDER)
        if after is None:
            raise _bad_cursor()
        return {**values, **{f"after_{number}": value for number, value in enumerate(after)}}

    def _statement(self, wanted: Sequence[Asked], asked: PageRequest) -> Statement:
        by_cursor = asked.cursor is not None
        counted = asked.count and not by_cursor
        key = (tuple((offer.kind, caller.shape) for offer, caller in wanted), by_cursor, counted)
        if key not in self._compiled:
            if len(self._compiled) >= _MOST_COMPILED:
                self._compiled.clear()
            self._compiled[key] = search_statement(wanted, by_cursor=by_cursor, counted=counted)
        return self._compiled[key]

    def _made(self, rows: Sequence[Row], asked: PageRequest) -> Page:
        total = cast("int | None", rows[0]["total"])
        found = [row for row in rows if row["kind"] is not None]
        cursor = None
        if len(found) > asked.per_page:
            found = found[: asked.per_page]
            last = found[-1]
            score = format(cast("Decimal", last["score"]), "f")
            cursor = encode_cursor(_ORDER, [score, str(last["kind"]), str(last["id"])])
        shown = [self._result(row) for row in found]
        return Page(shown, asked.per_page, None if asked.cursor else asked.page, total, cursor)

    def _result(self, row: Row) -> Row:
        kind, summary = str(row["kind"]), parts(str(row["summary_marked"]))
        return {
            "kind": kind, "id": row["id"], "title": row["title"],
            "summary": "".join(str(part["text"]) for part in summary),
            "highlights": {"title": parts(str(row["title_marked"])), "summary": summary},
            "url": self.offers[kind].url.format(id=row["id"]), "score": float(cast("Decimal", row["score"])),
        }  # fmt: skip


def parts(marked: str) -> list[Row]:
    """The text between and in the marks, in order: plain text, whoever wrote it."""
    found: list[Row] = []
    for number, piece in enumerate(marked.split(BEGIN)):
        match, marker, rest = piece.partition(END) if number else ("", "", piece)
        found += [{"text": match, "match": True}] if marker else []
        found += [{"text": rest, "match": False}] if rest else []
    return found


def _asking(caller: Caller, offer: Searchable) -> Caller:
    """Nobody, for what the caller's API key does not reach."""
    if caller.scopes is None or caller.reaches(offer.product):
        return caller
    return replace(caller, user_id=None, session_id=None, roles=frozenset(), scopes=None, key_id=None)


def _bad_cursor() -> Invalid:
    return Invalid.at("?cursor", "invalid_cursor", "This cursor was not given by a search.")
