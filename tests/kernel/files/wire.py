"""A wire between a program and a server that the test can cut, stop or slow down."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Wire:
    """`url` leads to the target. `cut_after`: bytes of all connections together, in the named direction, after which
    every connection breaks; None: never. `hangs`: nothing goes through."""

    def __init__(self, target: str) -> None:
        self._host, _, port = target.removeprefix("http://").partition(":")
        self._port = int(port)
        self.url = ""
        self.up_after: int | None = None
        self.down_after: int | None = None
        self.hangs = False
        self.went = {"up": 0, "down": 0}

    def mend(self) -> None:
        self.up_after = self.down_after = None
        self.hangs = False
        self.went = {"up": 0, "down": 0}

    async def joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there: asyncio.StreamWriter | None = None
        try:
            far, there = await asyncio.open_connection(self._host, self._port)
            ways = [
                asyncio.ensure_future(self._carry(reader, there, "up")),
                asyncio.ensure_future(self._carry(far, writer, "down")),
            ]
            _, left = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in left:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            for end in (writer, there):
                if end is not None:
                    end.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        while data := await reader.read(65536):
            while self.hangs:
                await asyncio.sleep(0.05)
            self.went[way] += len(data)
            most = self.up_after if way == "up" else self.down_after
            if most is not None and self.went[way] > most:
                return
            writer.write(data)
            await writer.drain()


@asynccontextmanager
async def wire_to(target: str) -> AsyncIterator[Wire]:
    wire = Wire(target)
    server = await asyncio.start_server(wire.joined, "127.0.0.1", 0)
    wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield wire
    finally:
        wire.mend()
        server.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.wait_closed(), 5)
