"""One keep-alive connection, HTTP/1.1 by hand: cheap enough for hundreds of clients beside the server on two cores, and
it can be cut wherever a test wants."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType

import orjson


@dataclass(frozen=True, slots=True)
class Heard:
    """One whole answer. Header names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> dict[str, object]:
        return orjson.loads(self.body)


class Wire:
    """A client of `127.0.0.1:port` that connects when it has to, and hangs up with the block that it is the context of.
    An answer that is not whole is a ConnectionError. `trust`: it speaks TLS, and holds the certificate against this.
    `source`: the address that it comes from."""

    def __init__(self, port: int, *, trust: ssl.SSLContext | None = None, source: str | None = None) -> None:
        self._port, self._trust = port, trust
        self._from = (source, 0) if source else None
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    def __enter__(self) -> Wire:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()

    async def send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes = b""
    ) -> asyncio.StreamWriter:
        """Send a request and wait for nothing. A longer body goes to the writer. Raises ConnectionError."""
        try:
            if self._streams is None:
                self._streams = await asyncio.open_connection(
                    "127.0.0.1", self._port, ssl=self._trust, local_addr=self._from
                )
            writer = self._streams[1]
            lines = [f"{method} {path} HTTP/1.1", "host: 127.0.0.1"]
            lines += [f"{name}: {value}" for name, value in headers.items()]
            if body:
                lines += ["content-type: application/json", f"content-length: {len(body)}"]
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            await writer.drain()
        except OSError as problem:
            self.cut()
            raise ConnectionError(str(problem)) from problem
        return writer

    async def head(self) -> tuple[int, dict[str, str]]:
        """Status and headers of the next answer. Raises ConnectionError."""
        assert self._streams is not None
        try:
            lines = (await self._streams[0].readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        except (OSError, asyncio.IncompleteReadError) as problem:
            self.cut()
            raise ConnectionError("no answer") from problem
        pairs = (line.split(":", 1) for line in lines[1:] if line)
        return int(lines[0].split()[1]), {name.lower(): value.strip() for name, value in pairs}

    async def rest(self, headers: Mapping[str, str]) -> bytes:
        """The body that these headers announce. Raises ConnectionError where it breaks off."""
        assert self._streams is not None
        reader = self._streams[0]
        try:
            if headers.get("transfer-encoding") != "chunked":
                return await reader.readexactly(int(headers.get("content-length", "0")))
            parts = []
            while size := int(await reader.readuntil(b"\r\n"), 16):
                parts.append((await reader.readexactly(size + 2))[:-2])
            await reader.readexactly(2)
        except (OSError, asyncio.IncompleteReadError, ValueError) as problem:
            self.cut()
            raise ConnectionError("half an answer") from problem
        return b"".join(parts)

    async def ask(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, json: object = None
    ) -> Heard:
        """A request and its whole answer. Raises ConnectionError."""
        await self.send(method, path, headers or {}, orjson.dumps(json) if json is not None else b"")
        status, heard = await self.head()
        body = await self.rest(heard)
        if heard.get("connection") == "close":
            self.cut()
        return Heard(status, heard, body)

    def cut(self) -> None:
        """Hang up at once."""
        streams, self._streams = self._streams, None
        if streams is not None:
            streams[1].transport.abort()
