"""Compression, where the client takes one and the answer is worth it."""

from __future__ import annotations

from functools import lru_cache

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type
from starlette_compress._utils import parse_accept_encoding

LEAST_BYTES = 1024
_AS_IT_IS = (b"content-encoding", b"as-it-is")
add_compress_type("text/csv")  # the library's own list has neither
add_compress_type("application/x-ndjson")


class Compressed:
    """zstd or gzip for who accepts it; other requests go past the machinery, and caches are told all the same. What
    says `no-transform` (RFC 9111, section 5.2.2.6) is left as it is: of a compressed file no range could be
    answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._compressing = CompressMiddleware(self._marking, minimum_size=LEAST_BYTES, brotli=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        for name, _ in scope["headers"]:
            if name == b"accept-encoding":
                await self._compressing(scope, receive, _unmarked(send))
                return

        async def varied(message: Message) -> None:
            if message["type"] == "http.response.start" and _may_be_compressed(message):
                message["headers"] = [*message["headers"], (b"vary", b"Accept-Encoding")]
            await send(message)

        await self._app(scope, receive, varied)

    async def _marking(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The library leaves alone what has a Content-Encoding; nobody else shall see this one."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start" and _must_stay(message):
                message["headers"] = [*message["headers"], _AS_IT_IS]
            await send(message)

        await self._app(scope, receive, marked)


def _unmarked(send: Send) -> Send:
    async def unmarked(message: Message) -> None:
        if message["type"] == "http.response.start" and _AS_IT_IS in message["headers"]:
            message["headers"] = [pair for pair in message["headers"] if pair != _AS_IT_IS]
        await send(message)

    return unmarked


def _must_stay(start: Message) -> bool:
    return any(name == b"cache-control" and b"no-transform" in value for name, value in start["headers"])


@lru_cache(maxsize=256)
def encoding_of(accepted: bytes) -> bytes:
    """What `Compressed` would choose for this Accept-Encoding: one name for all spellings; empty: as it is."""
    taken = parse_accept_encoding(accepted.decode("latin-1"))
    return next((name for name in (b"zstd", b"gzip") if name.decode() in taken), b"none")


def _may_be_compressed(start: Message) -> bool:
    """Whether another client could get these bytes compressed: long, or of unknown length."""
    if _must_stay(start):
        return False
    for name, value in start["headers"]:
        if name == b"content-length":
            return int(value) >= LEAST_BYTES
    return start["status"] not in {204, 304}
