"""What a database is at one instant: everything that a manifest says of it is read under one exported snapshot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

import asyncpg

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.db.dsn import plain_dsn
from cairn.kernel.files.removal import BLOBS_STAY

ALONE: Final = 0x6361_6972_6E62
"""The advisory lock of whoever makes a backup of this database."""
_GOODBYE: Final = 5.0
_TABLES: Final = """
SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
ORDER BY 1
"""
_ROLES: Final = """
WITH rights AS (
  SELECT relowner AS owner, relacl AS acl, relnamespace AS space FROM pg_class
  UNION ALL SELECT proowner, proacl, pronamespace FROM pg_proc
  UNION ALL SELECT nspowner, nspacl, oid FROM pg_namespace
  UNION ALL SELECT typowner, typacl, typnamespace FROM pg_type
), ours AS (
  SELECT owner, acl FROM rights JOIN pg_namespace n ON n.oid = space
  WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public')
)
SELECT DISTINCT rolname::text FROM pg_roles WHERE oid IN (
  SELECT owner FROM ours UNION SELECT (aclexplode(acl)).grantee FROM ours
) ORDER BY 1
"""
FILES: Final = """
SELECT id, store, key, size, sha256 FROM kernel.files WHERE state = 'kept' ORDER BY store, key, id
"""


@dataclass(frozen=True, slots=True)
class Described:
    """See `Manifest`, whose fields these are."""

    postgres_version: str
    heads: tuple[str, ...]
    roles: tuple[str, ...]
    tables: dict[str, int]


Connection = asyncpg.Connection


async def connected(dsn: str) -> Connection:
    """A connection that may take its time. Raises BackupError, with nothing of the address."""
    try:
        connection = await asyncpg.connect(plain_dsn(dsn), timeout=10, statement_cache_size=0)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as problem:
        raise BackupError(f"The database does not let us in ({type(problem).__name__}).") from None
    await connection.execute(
        "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '60s'"
    )
    return connection


@asynccontextmanager
async def alone(dsn: str) -> AsyncGenerator[Connection, None]:
    """A connection, while nobody else makes a backup and no content of a file is deleted: who deletes one looks for
    this lock, and comes back later. Raises BackupError."""
    connection = await connected(dsn)
    try:
        if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", ALONE):
            raise BackupError("Another backup of this database is being made.")
        await connection.execute("SELECT pg_advisory_lock($1)", BLOBS_STAY)
        yield connection
    finally:
        await asyncio.shield(_let_go(connection))


async def _let_go(connection: Connection) -> None:
    """Said and not left to the end of the connection: what comes next may want the locks at once."""
    try:
        async with asyncio.timeout(_GOODBYE):
            await connection.execute("SELECT pg_advisory_unlock_all()")
            await connection.close()
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        connection.terminate()


async def major_of(connection: Connection) -> int:
    """The server's major version."""
    return int(await connection.fetchval("SHOW server_version_num")) // 10_000


async def described(
    connection: Connection, without: tuple[str, ...], only: tuple[str, ...] = ()
) -> Described:
    """In the transaction of this connection; `without` these schemas, or of `only` these."""
    tables = {
        str(row["name"]): int(await connection.fetchval(f"SELECT count(*) FROM {row['name']}"))  # noqa: S608
        for row in await connection.fetch(_TABLES)
        if row["schema"] not in without and (not only or row["schema"] in only)
    }
    heads: list[str] = []
    if await connection.fetchval("SELECT to_regclass('kernel.schema_version')"):
        rows = await connection.fetch("SELECT version_num FROM kernel.schema_version ORDER BY 1")
        heads = [str(row["version_num"]) for row in rows]
    roles = [str(row["rolname"]) for row in await connection.fetch(_ROLES)]
    version = str(await connection.fetchval("SHOW server_version"))
    return Described(version, tuple(heads), tuple(roles), tables)


async def has_files(connection: Connection) -> bool:
    return await connection.fetchval("SELECT to_regclass('kernel.files')") is not None
