"""What a hostile client sends, byte by byte, and what became of it."""

from __future__ import annotations

import asyncio
import re
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})")
_PIECE = 65_536
MANY = 100_000


@dataclass(frozen=True, slots=True)
class Door:
    """Where it is sent: past the proxy, or through it."""

    name: str
    port: int
    trust: ssl.SSLContext | None = None


@dataclass(slots=True)
class Became:
    """`statuses` in the order of the answers; `seconds` until the connection was closed or nothing more came; `heard`:
    bytes that came back."""

    statuses: list[int]
    seconds: float
    heard: int


async def said(door: Door, pieces: Iterable[bytes], quiet: float = 1.0, within: float = 20.0) -> Became:
    """Send all of it, and read what comes until nothing has come for `quiet` seconds."""
    began = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port, ssl=door.trust)
    heard = bytearray()
    closed = asyncio.Event()

    async def hear() -> None:
        with suppress(OSError):
            while part := await reader.read(_PIECE):
                heard.extend(part)
        closed.set()

    hearing = asyncio.create_task(hear())
    try:
        with suppress(OSError):
            for piece in pieces:
                if closed.is_set() or time.monotonic() - began > within:
                    break
                writer.write(piece)
                await writer.drain()
        await _silence(heard, closed, quiet, began + within)
    finally:
        hearing.cancel()
        writer.transport.abort()
    statuses = [int(status) for status in _STATUS.findall(bytes(heard))]
    return Became(statuses, time.monotonic() - began, len(heard))


async def _silence(heard: bytearray, closed: asyncio.Event, quiet: float, until: float) -> None:
    size, since = len(heard), time.monotonic()
    while not closed.is_set() and time.monotonic() < until and time.monotonic() - since < quiet:
        await asyncio.sleep(0.02)
        if len(heard) != size:
            size, since = len(heard), time.monotonic()


def post(path: str, *headers: str, body: bytes = b"") -> bytes:
    return (
        "\r\n".join([f"POST {path} HTTP/1.1", "Host: 127.0.0.1", *headers, "", ""]).encode("latin-1") + body
    )


def get(path: str, *headers: str) -> bytes:
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *headers, "", ""]).encode("latin-1")


LOGIN, JSON = "/api/v1/auth/login", "Content-Type: application/json"
_HIDDEN = get("/api/v1/smuggled")
_ENDED = b"0\r\n\r\n" + _HIDDEN

SMUGGLED = {
    "length and chunks": post(LOGIN, JSON, "Content-Length: 6", "Transfer-Encoding: chunked", body=_ENDED),
    "chunks and length": post(
        LOGIN, JSON, "Transfer-Encoding: chunked", f"Content-Length: {len(_HIDDEN) + 5}", body=_ENDED
    ),
    "two lengths": post(LOGIN, JSON, "Content-Length: 2", f"Content-Length: {len(_HIDDEN) + 2}", body=b"{}" + _HIDDEN),
    "a list of lengths": post(LOGIN, JSON, f"Content-Length: 2, {len(_HIDDEN) + 2}", body=b"{}" + _HIDDEN),
    "a signed length": post(LOGIN, JSON, "Content-Length: +2", body=b"{}" + _HIDDEN),
    "a negative length": post(LOGIN, JSON, "Content-Length: -1", body=b"{}" + _HIDDEN),
    "a huge length": post(LOGIN, JSON, "Content-Length: 99999999999999999999999", body=b"{}" + _HIDDEN),
    "another encoding": post(LOGIN, JSON, "Transfer-Encoding: xchunked", body=_ENDED),
    "chunked not last": post(LOGIN, JSON, "Transfer-Encoding: chunked, identity", body=_ENDED),
    "two encodings": post(
        LOGIN, JSON, "Transfer-Encoding: chunked", "Transfer-Encoding: cow", body=_ENDED
    ),
    "space before the colon": post(
        LOGIN, JSON, "Content-Length : 2", "Transfer-Encoding : chunked", body=_ENDED
    ),
    "an old version with chunks": post(LOGIN, JSON, "Transfer-Encoding: chunked", body=_ENDED).replace(
        b"HTTP/1.1", b"HTTP/1.0", 1
    ),
    "a folded header": post(LOGIN, JSON, "X-Fold: a", " Transfer-Encoding: chunked", "Content-Length: 0", body=_HIDDEN),
    "a line of its own in a header": post(
        LOGIN, JSON, "X-A: b\rTransfer-Encoding: chunked", "Content-Length: 0", body=_HIDDEN
    ),
}  # fmt: skip
"""At most one request is in each: what comes after it is never answered as a second one with a word of its own."""

BAD_CHUNKS = {
    "no number": b"ZZ\r\nabc\r\n0\r\n\r\n",
    "a negative size": b"-1\r\nabc\r\n0\r\n\r\n",
    "a size beyond all": b"FFFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n",
    "a prefix": b"0x3\r\nabc\r\n0\r\n\r\n",
    "no line end": b"3\r\nabcdef\r\n0\r\n\r\n",
    "an endless extension": b"3;" + b"a" * 1_000_000 + b"\r\nabc\r\n0\r\n\r\n",
    "an endless size": b"0" * 100_000 + b"3\r\nabc\r\n0\r\n\r\n",
    "a huge trailer": b"0\r\n" + b"X-T: t\r\n" * 50_000 + b"\r\n",
}
NONSENSE = {
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200) + b"\r\n\r\n",
    "an old version": b"GET /\r\n\r\n",
    "a version to come": b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
    "a long method": b"G" * 10_000 + b" / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "no host": b"GET /api/v1/items HTTP/1.1\r\n\r\n",
    "two hosts": get("/api/v1/items", "Host: evil.example"),
    "a foreign host": b"GET http://evil.example/api/v1/items HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "NUL in the path": b"GET /api/v1/items\x00/x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "NUL in a header": get("/api/v1/items", "X-A: a\x00b"),
    "NUL spelt": get("/api/v1/items/%00"),
    "NUL in the query": get("/api/v1/items?search=%00"),
    "half a character": get("/api/v1/items/%C3%28"),
    "above the root": get("/../../../etc/passwd"),
    "above the root, spelt": get("/api/v1/%2e%2e/%2e%2e/etc/passwd"),
    "a long path": get("/" + "a" * 1_000_000),
    "a long header": get("/api/v1/items", "X-A: " + "a" * 1_000_000),
    "many headers": get("/api/v1/items", *(f"X-{number}: a" for number in range(MANY))),
    "many cookies": get("/api/v1/items", "Cookie: " + "; ".join(f"a{number}=b" for number in range(MANY))),
    "many parameters": get("/api/v1/items?" + "&".join(f"a{number}=b" for number in range(3_000))),
    "many languages": get("/api/v1/items", "Accept-Language: " + ",".join(["en;q=0.1"] * 1_500)),
    "an expectation": post(LOGIN, JSON, "Expect: a-miracle", "Content-Length: 2", body=b"{}"),
}


def many_parts() -> Iterator[bytes]:
    for number in range(MANY):
        yield b'--b\r\nContent-Disposition: form-data; name="f%d"\r\n\r\nx\r\n' % number
    yield b"--b--\r\n"


def chunked(path: str, *headers: str) -> Iterator[bytes]:
    """A body that never ends."""
    yield post(path, "Transfer-Encoding: chunked", *headers)
    while True:
        yield b"10000\r\n" + b" " * _PIECE + b"\r\n"
