"""Pages by number, and by key: what a client asks for and what it gets."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, object]

DEFAULT_PER_PAGE = 20
MAX_PER_PAGE = 100
MAX_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class SortKey:
    name: str
    descending: bool = False

    def __str__(self) -> str:
        return f"-{self.name}" if self.descending else self.name


@dataclass(frozen=True, slots=True)
class PageRequest:
    """`page` from 1 (ignored with a cursor), `per_page` 1..100, `cursor` as given by the last answer."""

    page: int = 1
    per_page: int = DEFAULT_PER_PAGE
    cursor: str | None = None
    count: bool = True
    sort: tuple[SortKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Rows and where they stand. `total` is None where it was not counted; `next_cursor` where this is the end.
    `beside`: what this list's pages say besides."""

    items: Sequence[Row]
    per_page: int
    page: int | None
    total: int | None
    next_cursor: str | None
    beside: Row = field(default_factory=dict)

    @property
    def total_pages(self) -> int | None:
        return None if self.total is None else -(-self.total // self.per_page)


def encode_cursor(sort: Sequence[SortKey], values: Sequence[str]) -> str:
    """An opaque token of the order and the last row's key, each value as text."""
    text = json.dumps([",".join(map(str, sort)), *values], separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(token: str, sort: Sequence[SortKey]) -> list[str] | None:
    """The key values of a cursor made for the same order, or None."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        parts = json.loads(raw)
        json.dumps(parts, ensure_ascii=False).encode()
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(parts, list) or len(parts) != len(sort) + 1:
        return None
    if not all(isinstance(part, str) and "\0" not in part for part in parts) or parts[0] != ",".join(
        map(str, sort)
    ):
        return None
    return parts[1:]
