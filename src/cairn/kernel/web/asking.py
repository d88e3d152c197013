"""The program asked in its own process, without a port."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Scope


async def status_of(app: ASGIApp, path: str) -> int:
    """The status that it answers a GET of this path with, from this machine; 0 where it answers nothing."""
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(b"host", b"localhost")], "client": ("127.0.0.1", 0), "server": ("localhost", 80),
    }  # fmt: skip
    await app(scope, receive, send)
    return statuses[0] if statuses else 0
