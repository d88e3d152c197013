"""The floor: raw ASGI, asyncpg and orjson. The statements are Cairn's own texts, handed over by the runner.

It checks nothing: no token (the bearer is the user's id), no body, no limits; it writes no log and no audit.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import asyncpg
import orjson

SAID = orjson.loads(Path(os.environ["BENCH_SAID"]).read_bytes())
FIELDS: tuple[str, ...] = tuple(SAID["fields"])
ITEMS = "/api/v1/items"
INSERT = (
    "INSERT INTO catalogue.items (id, owner_id, name, description, price, currency, category, tags, sku, quantity,"
    " is_active, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)"
)
pool: asyncpg.Pool


async def _stay(_: asyncpg.Connection) -> None:
    """No reset on release: the same pool as Cairn's."""


async def app(scope, receive, send) -> None:
    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    path = scope["path"]
    status = 200
    if path == "/health":
        body = b'{"status":"healthy"}'
    elif scope["method"] == "POST":
        status, body = 201, await _create(_caller(scope), (await receive())["body"])
    elif path == ITEMS:
        body = await _list(_caller(scope), SAID["own" if scope["query_string"] else "list"])
    else:
        body = await _read(_caller(scope), UUID(path[len(ITEMS) + 1 :]))
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _caller(scope) -> UUID:
    return UUID(next(value for name, value in scope["headers"] if name == b"authorization")[7:].decode())


async def _list(caller: UUID, said: dict[str, object]) -> bytes:
    values = {"caller_id": caller, "now": datetime.now(UTC), "limit": 21, "offset": 0}
    async with pool.acquire() as connection:
        rows = await connection.fetch(said["sql"], *[values[name] for name in said["names"]])
    total = rows[0]["_total"] if rows else 0
    items = [dict(zip(FIELDS, row, strict=False)) for row in rows[:20]]
    return orjson.dumps({"items": items, "total": total, "page": 1, "per_page": 20}, default=str)


async def _read(caller: UUID, item_id: UUID) -> bytes:
    values = {"caller_id": caller, "now": datetime.now(UTC), "row_id": item_id}
    async with pool.acquire() as connection:
        row = await connection.fetchrow(
            SAID["read"]["sql"], *[values[name] for name in SAID["read"]["names"]]
        )
    return orjson.dumps(dict(row), default=str)


async def _create(caller: UUID, body: bytes) -> bytes:
    new = orjson.loads(body)
    item_id, now = uuid4(), datetime.now(UTC)
    async with pool.acquire() as connection:  # a single statement: PostgreSQL commits it by itself
        await connection.execute(
            INSERT, item_id, caller, new["name"], new["description"], Decimal(new["price"]), new["currency"],
            new["category"], new["tags"], None, new["quantity"], True, now,
        )  # fmt: skip
    return orjson.dumps({**new, "id": item_id, "owner_id": caller, "created_at": now, "updated_at": now})


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
