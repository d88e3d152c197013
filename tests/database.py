"""A PostgreSQL of the tests' own, and the rule that no other is ever touched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.migrate import VERSION_TABLE
from tests.folders import new_folder

MARK = "made_by_the_tests_of_cairn"


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
    names = await connection.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
        " WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public') AND tablename <> $1",
        VERSION_TABLE,
    )
    asked = " UNION ALL ".join(
        f"SELECT '{name}', EXISTS (SELECT FROM {name} OFFSET {MANY}) WHERE EXISTS (SELECT FROM {name})"  # noqa: S608
        for (name,) in names
    )
    filled: dict[str, bool] = dict(await connection.fetch(asked))  # type: ignore[arg-type]
    if any(filled.values()):
        await connection.execute(f"TRUNCATE {', '.join(filled)} CASCADE")
    elif (
        filled
    ):  # a tenth of the time; in one statement keys between the tables are looked at when all are empty
        gone = ", ".join(f"_{number} AS (DELETE FROM {name})" for number, name in enumerate(filled))  # noqa: S608
        await connection.execute(f"WITH {gone} SELECT")
