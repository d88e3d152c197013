"""Database addresses as people and providers write them, made what asyncpg reads."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

_NOT_ASYNCPG = {"pgbouncer", "channel_binding", "connect_timeout", "connection_limit", "pool_timeout"}


def plain_dsn(url: str) -> str:
    """`url` as `postgresql://…`, without what only libpq or another driver knows (`pgbouncer`, …)."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in _NOT_ASYNCPG]
    return urlunsplit(("postgresql", parts.netloc, parts.path, urlencode(query, safe="/"), ""))


def single_connections(url: str) -> AsyncEngine:
    """An engine without a pool, for work beside the service: migrations, exports.

    asyncpg reads the address itself, so that `sslmode`, `sslrootcert` and socket folders mean what they say.
    """
    dsn = plain_dsn(url)

    async def connect() -> asyncpg.Connection:
        return await asyncpg.connect(dsn)

    return create_async_engine("postgresql+asyncpg://", async_creator=connect, poolclass=NullPool)
