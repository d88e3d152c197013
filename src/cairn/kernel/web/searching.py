"""Search over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field

from cairn.base.paging import DEFAULT_PER_PAGE, Page, PageRequest
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.search import Search
from cairn.kernel.web.bodies import Answer, Counted, Cursor, PageNumber, PerPage, Query, SearchText
from cairn.kernel.web.routes import CacheRule, Routes


class Part(Answer):
    """A piece of a text, as it is: to be shown as text, never as HTML."""

    text: str
    match: bool = Field(description="Whether these characters match what was searched.")


class Highlights(Answer):
    """The texts in pieces, in order. What looks like an HTML tag in them is left out here."""

    title: list[Part]
    summary: list[Part]


class SearchResult(Answer):
    """One thing that was found."""

    kind: str = Field(description="What it is, such as item.")
    id: UUID
    title: str
    summary: str = Field(description="What stands around the matches; ` … ` stands for what is left out.")
    highlights: Highlights
    url: str = Field(description="Where it is read.")
    score: float = Field(description="Its rank: comparable within one search only.")


class SearchQuery(Query):
    """What to search, and where."""

    q: Annotated[SearchText, Field(description="All words must be there, each at least by its beginning.")]
    kind: Annotated[
        list[Annotated[str, Field(max_length=50)]],
        Field(max_length=20, description="Only these kinds; without it all."),
    ] = []
    page: PageNumber = 1
    per_page: PerPage = DEFAULT_PER_PAGE
    cursor: Cursor = None
    count: Counted = True


def search_routes(tags: tuple[str, ...]) -> Routes:
    """`tags`: what makes answers to nobody in particular stale."""
    routes = Routes("search", "/search", tag="Search")

    @routes.get("", permission=PUBLIC, lists=SearchResult, cache=CacheRule(tags) if tags else None)
    async def find(caller: Caller, reads: Reads, search: Search, query: SearchQuery) -> Page:
        """Search everything that you may see.

        The best matches first, of the newest 1,000 of each kind; `total` counts those. A text without a letter or digit
        finds nothing.
        """
        asked = PageRequest(query.page, query.per_page, query.cursor, query.count)
        return await search.page(reads, caller, query.q, query.kind, asked)

    return routes
