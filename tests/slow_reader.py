"""A client of streamed answers that takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import cast

from starlette.types import ASGIApp, Message


class Reader:
    """Takes a streamed answer piece by piece, as slowly as the test likes, and may leave."""

    def __init__(self, app: ASGIApp, path: str, headers: Mapping[str, str], query: bytes = b"") -> None:
        self.taken: list[Message] = []
        self._room, self._left, self._asked = asyncio.Semaphore(0), asyncio.Event(), False
        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": "GET",
            "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query, "root_path": "",
            "headers": [(b"host", b"localhost"), *((n.lower().encode(), v.encode()) for n, v in headers.items())],
            "client": ("127.0.0.1", 50000), "server": ("localhost", 80),
        }  # fmt: skip
        self.served = asyncio.ensure_future(app(scope, self._receive, self._send))

    async def _receive(self) -> Message:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        await self._room.acquire()
        self.taken.append(message)

    async def take(self, messages: int) -> None:
        """Make room for so many messages, and wait until they are there or the answer is over."""
        wanted = len(self.taken) + messages
        for _ in range(messages):
            self._room.release()
        while len(self.taken) < wanted and not self.served.done():
            await asyncio.sleep(0.005)

    def leave(self) -> None:
        self._left.set()

    @property
    def ended(self) -> bool:
        """Whether the answer came to its end."""
        return bool(self.taken) and not self.taken[-1].get(
            "more_body", self.taken[-1]["type"].endswith("start")
        )

    @property
    def text(self) -> str:
        """What was taken of the body."""
        return b"".join(cast("bytes", message.get("body", b"")) for message in self.taken).decode()
