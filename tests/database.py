"""A PostgreSQL of the tests' own, and the rule that no other is ever touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg

from cairn.kernel.db import embedded
from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.migrate import VERSION_TABLE
from tests.folders import new_folder

MARK = "made_by_the_tests_of_cairn"
if _OLDER := os.environ.get("TEST_POSTGRES_BIN"):
    # the suite on another PostgreSQL than the one that comes along: /usr/lib/postgresql/15/bin
    embedded.binaries = lambda _root, _user: Path(_OLDER)

_OPTIONS = {"max_connections": "60", "max_wal_size": "256MB"}


class ForeignDatabase(Exception):
    """This database was not made by the tests: they will not touch it."""


@contextmanager
def own_postgres(**options: str) -> Iterator[str]:
    """A new cluster in a folder of its own, gone afterwards; yields its DSN."""
    folder = new_folder("cairn-test-")
    server = EmbeddedPostgres(folder, durable=False, options={**_OPTIONS, **options})
    try:
        yield server.start()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


_TABLES = """
SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname !~ '^pg_toast'
  AND NOT c.relispartition AND c.relname <> $1
  AND (c.relkind = 'r' OR c.relkind = 'p' AND EXISTS (
    SELECT FROM pg_inherits i WHERE i.inhparent = c.oid AND pg_relation_size(i.inhrelid) > 0))
"""
"""Every table; of those in parts, what has ever held a row."""
_GUARDED = """
SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'refuse\\_%' AND tgparentid = 0
"""
MANY = 500
"""Rows of a table from which on it is quicker to truncate."""


async def mark(dsn: str) -> None:
    """Say that this database is the tests' own."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(f"CREATE TABLE IF NOT EXISTS public.{MARK} ()")
    finally:
        await connection.close()


async def empty(connection: asyncpg.Connection) -> None:
    """Remove every row of every product. Raises `ForeignDatabase` before anything is touched."""
    if await connection.fetchval("SELECT to_regclass($1)", f"public.{MARK}") is None:
        raise ForeignDatabase
    names = await connection.fetch(_TABLES, VERSION_TABLE)
    asked = " UNION ALL ".join(
        f"SELECT '{name}', EXISTS (SELECT FROM {name} OFFSET {MANY}) WHERE EXISTS (SELECT FROM {name})"  # noqa: S608
        for (name,) in names
    )
    filled: dict[str, bool] = dict(await connection.fetch(asked))  # type: ignore[arg-type]
    async with _unguarded(connection, filled):
        if any(filled.values()):
            await connection.execute(f"TRUNCATE {', '.join(filled)} CASCADE")
        elif (
            filled
        ):  # a tenth of the time; in one statement keys between the tables are looked at when all are empty
            gone = ", ".join(f"_{number} AS (DELETE FROM {name})" for number, name in enumerate(filled))  # noqa: S608
            await connection.execute(f"WITH {gone} SELECT")


@asynccontextmanager
async def _unguarded(connection: asyncpg.Connection, filled: Collection[str]) -> AsyncIterator[None]:
    """What refuses to lose rows lets them go between tests."""
    if not any(name.startswith("casework.") for name in filled):
        yield
        return
    names = [name for (name,) in await connection.fetch(_GUARDED)]
    await connection.execute(";".join(f"ALTER TABLE {name} DISABLE TRIGGER USER" for name in names))
    yield
    await connection.execute(";".join(f"ALTER TABLE {name} ENABLE TRIGGER USER" for name in names))
