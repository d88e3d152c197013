"""The floor of any read: raw ASGI and asyncpg, running the very statements that Cairn sends for the same path, with the
same values, and writing their rows as JSON. It checks nothing."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import asyncpg
import orjson

SAID: dict[str, list[tuple[str, tuple[object, ...]]]] = pickle.loads(  # noqa: S301  the runner wrote it
    Path(os.environ["BENCH_SAID"]).read_bytes()
)
pool: asyncpg.Pool


async def _stay(_: asyncpg.Connection) -> None:
    """No reset on release: the same pool as Cairn's."""


async def app(scope, receive, send) -> None:
    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    asked = scope["path"] + (f"?{scope['query_string'].decode()}" if scope["query_string"] else "")
    body = b"ok" if asked == "/health" else await _answer(asked)
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _answer(asked: str) -> bytes:
    found = []
    async with pool.acquire() as connection:
        for sql, values in SAID[asked]:
            found.append([dict(row) for row in await connection.fetch(sql, *values)])
    return orjson.dumps({"items": found[-1], "before": found[:-1]}, default=str)


async def _live(receive, send) -> None:
    global pool
    await receive()
    size = int(os.environ["DATABASE_POOL_MAX"])
    pool = await asyncpg.create_pool(
        os.environ["DATABASE_URL"], min_size=2, max_size=size, reset=_stay, server_settings={"jit": "off"}
    )
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await pool.close()
    await send({"type": "lifespan.shutdown.complete"})
