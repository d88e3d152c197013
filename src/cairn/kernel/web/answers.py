"""Rows to bytes, and bytes to an HTTP answer with its validators."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from operator import itemgetter
from types import NoneType, UnionType
from typing import cast, get_args
from urllib.parse import quote, urlencode
from uuid import UUID

import asyncpg
import orjson
from starlette.types import Send

from cairn.base.paging import Page, Row
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.incoming import Incoming

Headers = list[tuple[bytes, bytes]]
JSON = b"application/json"
_IN_PATH = "/:@!$&'()*+,;=~"
_BODILESS = frozenset({204, 304})
_OPTIONS = orjson.OPT_UTC_Z


class AnswerBrokenOff(ConnectionAbortedError):
    """The answer had begun and cannot be ended: the server must cut the connection. What broke it is logged."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file's content, of an operation that answers `contents`. `read(start, length)` makes its bytes; `digest` is its
    validator: the same if and only if the bytes are. `inline`: to be shown in place, not saved."""

    name: str
    media_type: str
    size: int
    digest: str
    read: Callable[[int, int], AsyncGenerator[bytes, None]]
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers where a row alone does not say it all.

    A header with several values (`Set-Cookie`) is sent once for each. `answers`: which of the operation's `or_answers`
    this is, where it is not the first.

    `stream`: the body as it is made, in the media type that the handler was asked for (`Media`), of an operation that
    names what it `streams`. `filename`: what a browser would save it as. `file`: of an operation that answers
    `contents`. `body`: the finished bytes of a page; its headers name their type.

    `fresh_until`: the earliest time at which the answer would change although nobody writes; no cache keeps it longer.
    """

    content: Row | Page | None = None
    headers: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    status: int | None = None
    answers: type[Answer] | None = None
    stream: AsyncGenerator[bytes, None] | None = None
    filename: str | None = None
    file: Content | None = None
    body: bytes = b""
    fresh_until: datetime | None = None

    def header_lines(self) -> Headers:
        return [
            (name.lower().encode(), value.encode("latin-1"))
            for name, said in self.headers.items()
            for value in ([said] if isinstance(said, str) else said)
        ]


class Shaper:
    """Picks the fields of one answer model out of rows: what the model does not name never leaves. A field that has an
    alias is a word of Python's (`from`): row and answer know it by that."""

    def __init__(self, model: type[Answer]) -> None:
        fields = {info.alias or name: info for name, info in model.model_fields.items()}
        self.names = tuple(fields)
        self.versioned_by, self.tagged_by, self._withholds = (
            model.versioned_by,
            model.tagged_by,
            model.withholds,
        )
        self._beside = Shaper(model.paged_with) if model.paged_with else None
        self._pick = itemgetter(*self.names) if len(self.names) > 1 else lambda row: (row[self.names[0]],)
        self._positions: dict[tuple[str, ...], Callable[[object], Sequence[object]]] = {}
        self._ids = tuple(name for name, info in fields.items() if _plain(info.annotation) is UUID)
        self._nested = {
            name: Shaper(inner) for name, info in fields.items() if (inner := _model_in(info.annotation))
        }

    def one(self, row: Row) -> bytes:
        return orjson.dumps(self.picked(row), _spell, _OPTIONS)

    def tag(self, row: Row, body: bytes) -> str:
        """The entity tag of the row that these bytes show."""
        if self.tagged_by:
            return f'"{".".join(str(row[name]) for name in self.tagged_by)}"'
        return f'"{row[self.versioned_by]}.{entity_tag(body)[1:]}' if self.versioned_by else entity_tag(body)

    def stale(self, tags: Sequence[str], row: Row, given: str | None) -> str | None:
        """The row's entity tag, where none of these of an If-Match is it, or of its version. `given`: the row's tag
        where it is not made of bytes."""
        current = given or self.tag(row, self.one(row))
        if given is None and self.versioned_by:
            version = current.partition(".")[0] + "."
            return None if "*" in tags or any(tag.startswith(version) for tag in tags) else current
        return None if matches(tags, current, weak=False) else current

    def page(self, page: Page) -> bytes:
        document: dict[str, object] = {
            "items": self.all_of(page.items),
            "total": page.total, "page": page.page, "per_page": page.per_page,
            "total_pages": page.total_pages, "next_cursor": page.next_cursor,
        }  # fmt: skip
        if self._beside is not None:
            document.update(self._beside.picked(page.beside))
        return orjson.dumps(document, _spell, _OPTIONS)

    def lines(self, rows: Sequence[Row]) -> bytes:
        """A JSON document a line."""
        options = _OPTIONS | orjson.OPT_APPEND_NEWLINE
        return b"".join([orjson.dumps(picked, _spell, options) for picked in self.all_of(rows)])

    def all_of(self, rows: Sequence[Row]) -> list[dict[str, object]]:
        """Rows of one statement are picked by position, three times as fast as by name. Their ids are spelled here,
        because asyncpg's are no plain UUIDs, and orjson asks back for each: half the time of the picking."""
        first: object = rows[0] if rows else None
        if self._nested or self._withholds or not isinstance(first, asyncpg.Record):
            return [self.picked(row) for row in rows]
        pick, names = self._by_position(tuple(first.keys())), self.names
        found: list[dict[str, object]] = [dict(zip(names, pick(row), strict=True)) for row in rows]
        for name in self._ids:
            for picked in found:
                if (value := picked[name]) is not None:
                    picked[name] = str(value)
        return found

    def _by_position(self, columns: tuple[str, ...]) -> Callable[[object], Sequence[object]]:
        if columns not in self._positions:
            places = [columns.index(name) for name in self.names]
            pick = itemgetter(*places) if len(places) > 1 else itemgetter(slice(places[0], places[0] + 1))
            self._positions[columns] = cast("Callable[[object], Sequence[object]]", pick)
        return self._positions[columns]

    def picked(self, row: Row) -> dict[str, object]:
        found = dict(zip(self.names, self._pick(row), strict=True))
        for name, shaper in self._nested.items():
            value = found[name]
            if isinstance(value, Mapping):
                found[name] = shaper.picked(value)
            elif value is not None and not isinstance(value, orjson.Fragment):  # that one is JSON already
                found[name] = [shaper.picked(item) for item in cast("Sequence[Row]", value)]
        if self._withholds:
            for name in cast("Sequence[str]", row["withheld_fields"]):
                found.pop(name, None)
        return found


def _model_in(annotation: object) -> type[Answer] | None:
    if isinstance(annotation, type) and issubclass(annotation, Answer):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _plain(annotation: object) -> object:
    """The type itself, where it may be null, too."""
    kinds = [part for part in get_args(annotation) if part is not NoneType]
    return kinds[0] if len(kinds) == 1 and isinstance(annotation, UnionType) else annotation


def json_of(row: Row) -> bytes:
    """A row with all that is in it, spelled as answers spell it; bytes, which no answer has, in hex."""
    return orjson.dumps(dict(row), _spell_all, _OPTIONS)


def _spell_all(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else _spell(value)


def _spell(value: object) -> object:
    if isinstance(value, UUID):  # asyncpg's own class of ids
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(type(value).__name__)


def entity_tag(body: bytes) -> str:
    """A strong validator: equal if and only if the bytes are."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def matches(tags: Sequence[str], current: str, *, weak: bool) -> bool:
    """Comparison of RFC 9110, section 8.8.3.2: weak for If-None-Match, strong for If-Match."""
    if "*" in tags:
        return True
    return current in ([tag.removeprefix("W/") for tag in tags] if weak else tags)


def page_links(incoming: Incoming, page: Page) -> str | None:
    """The Link header (RFC 8288) of a page: first, prev, next, last as far as they are known."""
    asked = {name: value for name, value in incoming.query().items() if name not in {"page", "cursor"}}
    same = f"{quote(incoming.path, safe=_IN_PATH)}?{urlencode(asked, doseq=True)}{'&' if asked else ''}"
    links: list[str] = []
    if page.page is not None:
        links.append(f'<{same}page=1>; rel="first"')
        if page.page > 1:
            links.append(f'<{same}page={page.page - 1}>; rel="prev"')
        if page.total_pages:
            links.append(f'<{same}page={page.total_pages}>; rel="last"')
    if page.next_cursor is not None:  # of letters, digits, - and _ only
        place = f"cursor={page.next_cursor}" if page.page is None else f"page={page.page + 1}"
        links.append(f'<{same}{place}>; rel="next"')
    return ", ".join(links) or None


async def send_answer(send: Send, status: int, headers: Headers, body: bytes, media: bytes = JSON) -> None:
    bodiless = status in _BODILESS
    if not bodiless:
        if all(name != b"content-type" for name, _ in headers):
            headers.append((b"content-type", media))
        headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if bodiless else body})
