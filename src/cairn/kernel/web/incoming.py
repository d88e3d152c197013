"""One request, as the kernel read it."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

from starlette.types import Receive, Scope

from cairn.base.refusals import BadRequest, ContentTooLarge, Invalid, RequestTimeout
from cairn.kernel.web.json_reader import storable
from cairn.kernel.web.uploads import Upload

_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]*"')
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\s;\"]*)", re.IGNORECASE)
_KEY = re.compile(r"[\x21-\x7e]{1,255}")


class BadHeader(BadRequest):
    says = "A header could not be read."


_DRAIN_SECONDS = 1.0


class Incoming:
    """Headers by lower-case name (the last one wins; lists are joined), and the body once it was read. `received`:
    whether all of a body came that will."""

    __slots__ = (
        "_pairs",
        "body",
        "correlation_id",
        "head",
        "headers",
        "method",
        "path",
        "peer",
        "query_string",
        "received",
        "route",
        "upload",
    )

    def __init__(self, scope: Scope) -> None:
        self.method: str = scope["method"]
        self.head = bool(scope.get("cairn.head"))
        self.path: str = scope["path"]
        self.query_string: bytes = scope.get("query_string", b"")
        self.headers = _headers(scope["headers"])
        self.correlation_id: str = scope.get("cairn.correlation_id", "-")
        self.peer: str = (scope.get("client") or ("", 0))[0]
        self.body = b""
        self.received = False
        self.upload: Upload | None = None
        self._pairs: list[tuple[str, str]] | None = None

    def header(self, name: str) -> str | None:
        return self.headers.get(name)

    @property
    def cookies(self) -> dict[str, str]:
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(self.headers.get("cookie", ""))
        except CookieError as problem:
            raise BadHeader("The Cookie header could not be read.") from problem
        return {name: morsel.value for name, morsel in jar.items()}

    def cookie(self, name: str) -> str | None:
        """One cookie as it stands, whatever the others look like; the first where several have the name. Browsers send
        the one with the longest path first (RFC 6265, section 5.4)."""
        for part in self.headers.get("cookie", "").split(";"):
            key, _, value = part.strip().partition("=")
            if key == name:
                return value
        return None

    def query(self) -> dict[str, str | list[str]]:
        """Parameters as text; a repeated one as a list."""
        found: dict[str, str | list[str]] = {}
        for name, value in self.query_pairs():
            if not (storable(value) and storable(name)):
                raise Invalid.at(
                    f"?{ascii(name[:40])[1:-1]}",
                    "unstorable_text",
                    "A value may hold neither NUL nor a lone surrogate.",
                )
            before = found.get(name)
            found[name] = (
                value if before is None else [*([before] if isinstance(before, str) else before), value]
            )
        return found

    def query_pairs(self) -> list[tuple[str, str]]:
        """Parameters as they stand. Raises `BadRequest` where they cannot be read at all."""
        if self._pairs is None and not self.query_string:
            self._pairs = []
        if self._pairs is None:
            try:
                self._pairs = parse_qsl(
                    self.query_string.decode("ascii"),
                    keep_blank_values=True,
                    errors="strict",
                    max_num_fields=200,
                )
            except ValueError as problem:
                raise BadRequest("The query could not be read.") from problem
        return self._pairs

    def tags(self, name: str) -> tuple[str, ...] | None:
        """The entity tags of If-Match or If-None-Match; `("*",)` for any; None where the header is absent."""
        text = self.headers.get(name)
        if text is None:
            return None
        if text.strip() == "*":
            return ("*",)
        if _ETAG.sub("", text).strip(", \t"):  # between the tags there may be commas only, and empty elements
            raise BadHeader(f"The {name} header is no list of entity tags.")
        return tuple(_ETAG.findall(text))

    def idempotency_key(self) -> str | None:
        key = self.headers.get("idempotency-key")
        if key is not None and not _KEY.fullmatch(key):
            raise BadHeader("The Idempotency-Key header takes 1 to 255 visible ASCII characters.")
        return key

    def bearer(self) -> str | None:
        """The token of the Authorization header; None where there is no such header."""
        text = self.headers.get("authorization")
        if text is None:
            return None
        scheme, _, token = text.partition(" ")
        return token.strip() if scheme.lower() == "bearer" else ""

    @property
    def media(self) -> str:
        """The media type of the body, without its parameters."""
        return (self.headers.get("content-type") or "").partition(";")[0].strip().lower()

    @property
    def is_plain(self) -> bool:
        """Whether the body is UTF-8 as it comes: neither compressed nor in another character set."""
        if self.headers.get("content-encoding", "identity").strip().lower() != "identity":
            return False
        said = _CHARSET.search(self.headers.get("content-type") or "")
        return said is None or said[1].lower() in {"utf-8", "utf8", "us-ascii"}

    async def read_body(self, receive: Receive, limit: int, within: float) -> None:
        """Raises `ContentTooLarge` as soon as more than `limit` bytes have come, and `RequestTimeout` where the whole
        has not come `within` so many seconds: somebody who sends a byte a minute keeps nobody else out.
        """
        try:
            async with asyncio.timeout(within):
                await self._read_body(receive, limit)
        except TimeoutError as problem:
            self.received = True  # of the rest nobody waits for more
            raise RequestTimeout(headers={"Connection": "close"}) from problem

    async def drain(self, receive: Receive) -> None:
        """Take what is still coming of a body that was refused unread, for a second at most. Who is in the middle of
        sending would else find the connection cut, and never read why."""
        announced = self.headers.get("content-length", "0") != "0" or "transfer-encoding" in self.headers
        if self.received or not announced or "expect" in self.headers:
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_DRAIN_SECONDS):
                while (await receive()).get("more_body", False):
                    pass

    async def _read_body(self, receive: Receive, limit: int) -> None:
        chunks: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise BadRequest("The body ended early.")
            chunk: bytes = message.get("body", b"")
            size += len(chunk)
            if size > limit:
                raise ContentTooLarge(f"This address takes at most {limit} bytes.")
            chunks.append(chunk)
            if not message.get("more_body", False):
                break
        self.received = True
        self.body = chunks[0] if len(chunks) == 1 else b"".join(chunks)


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1"), value.decode("latin-1")
        if key in found:
            text = f"{found[key]}; {text}" if key == "cookie" else f"{found[key]}, {text}"
        found[key] = text
    return found
