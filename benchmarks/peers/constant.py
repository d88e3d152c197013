"""The floor of a cached read: raw ASGI that answers the bytes that Cairn answers, from a dict."""

from __future__ import annotations

import os
from pathlib import Path

import orjson

answers: dict[str, tuple[list[tuple[bytes, bytes]], bytes]] = {}


async def app(scope, receive, send) -> None:
    if scope["type"] == "lifespan":
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    path = scope["path"]
    if path == "/health":
        headers, body = [(b"content-type", b"text/plain"), (b"content-length", b"2")], b"ok"
    else:
        if path not in answers:
            _read()
        headers, body = answers[path]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _read() -> None:
    for path, text in orjson.loads(Path(os.environ["BENCH_ANSWERS"]).read_bytes()).items():
        body = text.encode()
        answers[path] = (
            [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))], body
        )  # fmt: skip
