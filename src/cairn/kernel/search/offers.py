"""What a product offers to be searched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from cairn.kernel.db.listing import Listing

_KIND = re.compile(r"[a-z]+(_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Searchable:
    """Rows of one kind, found by the `search` column of their list and seen by whom the list shows them to.

    `title` and `summary` are text; a summary of several columns is joined in their order. `url` holds `{id}`. `product`
    is whose it is, as scopes of API keys name it. `tags`: what makes a cached answer stale that shows such rows.
    """

    kind: str
    product: str
    listing: Listing
    title: ColumnElement[str]
    summary: Sequence[ColumnElement[str | None]]
    url: str
    tags: tuple[str, ...]

    def __post_init__(self) -> None:
        if not _KIND.fullmatch(self.kind) or "{id}" not in self.url or self.listing.search is None:
            raise ValueError(
                f"{self.kind!r} cannot be searched: it needs a name, a tsvector, and a url with {{id}}"
            )
