"""A TCP proxy on loopback that passes every answer on late."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class SlowProxy:
    """Leads to a port of 127.0.0.1. `delay`: seconds by which answers come late, from now on."""

    def __init__(self, target: int) -> None:
        self.delay, self.port, self._target = 0.0, 0, target
        self._busy: set[asyncio.Task[None]] = set()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, on = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.close()
            return
        for task in (self._passed(reader, on, late=False), self._passed(there, writer, late=True)):
            self._busy.add(asyncio.create_task(task))

    async def _passed(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, late: bool
    ) -> None:
        try:
            while part := await reader.read(65536):
                if late and self.delay:
                    await asyncio.sleep(self.delay)
                writer.write(part)
                await writer.drain()
        except OSError:
            return
        finally:
            writer.transport.abort()

    async def close(self) -> None:
        for task in self._busy:
            task.cancel()
        if self._busy:
            await asyncio.wait(self._busy)
        await asyncio.sleep(0)  # transports say goodbye one turn later


@asynccontextmanager
async def slow_proxy(target: int) -> AsyncIterator[SlowProxy]:
    proxy = SlowProxy(target)
    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        await proxy.close()
