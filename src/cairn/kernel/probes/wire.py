"""A connection to a service that may lie: nothing is read without a limit, and nothing is waited for at the end."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from cairn.kernel.probes.board import ProbeFailed

MOST_BYTES = 65_536
"""The most that is held of what one service sends."""


@dataclass(frozen=True, slots=True)
class Wire:
    """One connection, for one probe."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def send(self, data: bytes) -> None:
        """What a probe says fits any buffer, so that nobody waits for a service that reads nothing."""
        self.writer.write(data)

    async def exactly(self, count: int) -> bytes:
        """Raises `ProbeFailed` for more than anybody honest would announce, EOFError where the other side ends."""
        if count > MOST_BYTES:
            raise ProbeFailed("protocol", f"It announced {count} bytes.")
        return await self.reader.readexactly(count)

    async def line(self) -> bytes:
        """A line without its end. Raises `ProbeFailed` where none ends within 1 KiB."""
        try:
            found = await self.reader.readuntil(b"\n")
        except asyncio.LimitOverrunError:
            found = b"." * MOST_BYTES
        if len(found) > 1024:
            raise ProbeFailed("protocol", "It sent a line without an end.")
        return found.rstrip(b"\r\n")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a service is, out of its address. `shown`: for people, without user name and password."""

    scheme: str
    host: str
    port: int
    path: str
    query: str
    user: str
    password: str
    shown: str

    @classmethod
    def of(cls, url: str, default_port: int) -> Place:
        parts = urlsplit(url)
        host, port = parts.hostname or "localhost", parts.port or default_port
        return cls(
            parts.scheme, host, port, parts.path, parts.query, unquote(parts.username or ""),
            unquote(parts.password or ""), shown(parts),
        )  # fmt: skip


def shown(parts: SplitResult) -> str:
    """An address without what could be a secret: credentials and query."""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


@asynccontextmanager
async def connected(
    host: str, port: int, *, tls: bool = False, verify: bool = True, path: str | None = None
) -> AsyncIterator[Wire]:
    """A connection until the block ends, to `path` (a Unix socket) where one is given."""
    if path is not None:
        reader, writer = await asyncio.open_unix_connection(path, limit=MOST_BYTES)
    else:
        context = _context(verify=verify) if tls else None
        reader, writer = await asyncio.open_connection(host, port, ssl=context, limit=MOST_BYTES)
    try:
        yield Wire(reader, writer)
        writer.close()
    finally:
        writer.transport.abort()  # a service that never says goodbye would keep us waiting


def _context(*, verify: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not verify:
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context
