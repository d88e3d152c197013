"""Searches: names are opened to be looked at, and what is shown of them is on record."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Page, PageRequest, Row, SortKey, decode_cursor, encode_cursor
from cairn.base.refusals import Invalid
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.listing import Listing
from cairn.kernel.vault import CannotOpen
from cairn.products.casework import spellings
from cairn.products.casework.access_events.actions import record, tampered
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.beneficiaries.actions import filters_of, listed, shown_page
from cairn.products.casework.beneficiaries.queries import Ways, listing, ways_of
from cairn.products.casework.beneficiaries.rules import NAME_INDEX, NAMES, code_of
from cairn.products.casework.beneficiaries.schemas import BeneficiaryQuery
from cairn.products.casework.errors import SearchTooBroad
from cairn.products.casework.keys.actions import key_of, opened
from cairn.products.casework.ports import CaseworkOptions
from cairn.products.casework.searches.queries import candidates
from cairn.products.casework.searches.rules import MOST_CANDIDATES, Match, whole_words, words_of

_ORDER: Final = (SortKey("relevance", descending=True), SortKey("created_at", descending=True), SortKey("id"))
_AT_ONCE: Final = 100
"""People whose names are opened before others have their turn."""


async def found(reads: AuditedReads, query: BeneficiaryQuery, options: CaseworkOptions) -> Page:
    """The list, or who of it has this code, or names that the words begin: those first who have the words whole, then
    the newest, unless another order is asked for. The event has a keyed digest of what was looked for. Raises
    `SearchTooBroad`, and `Invalid` for names where none are indexed."""
    if query.search is None:
        return await listed(reads, query)
    code, index = code_of(query.search), reads.envelope.index
    term = index.value("audit", code or spellings.name(query.search)).hex()
    if code is None and not options.name_search:
        raise Invalid.at("?search", "name_search_off", "Here, beneficiaries are looked for by code only.")
    ways = await ways_of(reads, reads.caller)
    filters, asked = filters_of(reads, query), query.request()
    if code is not None:
        page = await listing(ways).page(reads, reads.caller, asked, {**filters, "code": code})
    else:
        page = await _by_name(reads, ways, filters, asked, words_of(query.search))
    return shown_page(reads, page, Access("search", detail={"search": term}))


async def _by_name(
    reads: AuditedReads, ways: Ways, filters: Row, asked: PageRequest, words: Sequence[str]
) -> Page:
    mine = listing(ways)
    prefixes = dict.fromkeys(word[: spellings.PREFIX] for word in words)
    values = [reads.envelope.index.value(NAME_INDEX, prefix) for prefix in prefixes]
    rows = await candidates(reads, ways, filters, values)
    if len(rows) > MOST_CANDIDATES:
        raise SearchTooBroad
    matches = await _matches(reads, rows, words)
    if asked.sort:
        ids = [match.row_id for match in matches]
        return await mine.page(reads, reads.caller, asked, {**filters, "ids": ids})
    return await _page(reads, mine, filters, asked, matches)


async def _matches(reads: AuditedReads, rows: Sequence[Row], words: Sequence[str]) -> list[Match]:
    """Who of them has names that all the words begin, the best first."""
    matches: list[Match] = []
    broken: list[UUID] = []
    for number, row in enumerate(rows):
        if number % _AT_ONCE == _AT_ONCE - 1:
            await asyncio.sleep(0)
        try:
            names = opened(key_of(reads, row, row["id"]), "beneficiary", row, NAMES)
        except CannotOpen:
            tampered("beneficiary", row["id"])
            broken.append(cast("UUID", row["id"]))
            continue
        if (whole := whole_words(words, names.values())) is not None:
            matches.append(Match(whole, row["created_at"], row["id"]))  # type: ignore[arg-type]
    if broken:
        record(reads, Access("integrity_failure", broken, NAMES))
    return sorted(matches, reverse=True)


async def _page(
    reads: AuditedReads, mine: Listing, filters: Row, asked: PageRequest, matches: Sequence[Match]
) -> Page:
    if asked.cursor is None:
        rest = matches[(asked.page - 1) * asked.per_page :]
    else:
        after = _after(asked.cursor)
        rest = [match for match in matches if match < after]
    shown = rest[: asked.per_page]
    cursor = encode_cursor(_ORDER, shown[-1].spelled()) if len(rest) > asked.per_page else None
    rows: dict[object, Row] = {}
    if shown:
        wanted = {**filters, "ids": [match.row_id for match in shown]}
        whole = PageRequest(per_page=asked.per_page, count=False)
        page = await mine.page(reads, reads.caller, whole, wanted)
        rows = {row["id"]: row for row in page.items}
    return Page(
        [rows[match.row_id] for match in shown if match.row_id in rows], asked.per_page,
        None if asked.cursor else asked.page, len(matches) if asked.count and not asked.cursor else None, cursor,
    )  # fmt: skip


def _after(cursor: str) -> Match:
    """Where the page before ended. Raises `Invalid`."""
    try:
        return Match.read(*(decode_cursor(cursor, _ORDER) or ()))
    except (TypeError, ValueError):
        raise Invalid.at(
            "?cursor", "invalid_cursor", "This cursor was not given by this list in this order."
        ) from None
