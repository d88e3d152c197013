"""A small database with files, made for each test beside the one of the tests, and the backups of it."""

from __future__ import annotations

import hashlib
import io
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from cairn.base.ids import new_id
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.making import Saved
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.tools import at_database
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.port import Blob

NEEDLE = "Zollikofer-4711"
KEYS = BackupKeys({"1": b"k" * 32}, "1")
_SCHEMA = """
CREATE SCHEMA kernel; CREATE SCHEMA town; CREATE SCHEMA town_keys;
CREATE TABLE kernel.schema_version (version_num text PRIMARY KEY);
INSERT INTO kernel.schema_version VALUES ('kernel_0001');
CREATE TABLE kernel.files (id uuid PRIMARY KEY, store text, key text, size bigint, sha256 text, state text);
CREATE TABLE town.people (id int PRIMARY KEY, name text, born timestamptz DEFAULT now(), photo bytea);
CREATE INDEX ON town.people (name);
INSERT INTO town.people SELECT n, 'Zollikofer-4711', now(), sha256(n::text::bytea) FROM generate_series(1, 300) n;
CREATE TABLE town_keys.keys (id int PRIMARY KEY, wrapped bytea);
INSERT INTO town_keys.keys VALUES (1, '\\x01');
"""


@dataclass
class Town:
    """The database at `dsn`, the store of its files, and the shelf of its backups."""

    dsn: str
    raw: asyncpg.Connection
    files: LocalStore
    shelf: Shelf
    folder: Path

    @property
    def saved(self) -> Saved:
        return Saved(self.dsn, self.files, ("town_keys",))

    async def keep(self, content: bytes, *, stored: bytes | None = None) -> str:
        """A file whose row says `content`; the store has `stored`, or the same."""
        file_id = str(new_id())
        blob = content if stored is None else stored
        await self.files.put(file_id, Blob(io.BytesIO(blob), len(blob), "text/plain"))
        await self.raw.execute(
            "INSERT INTO kernel.files VALUES ($1, 'local', $2, $3, $4, 'kept')",
            file_id, file_id, len(content), hashlib.sha256(content).hexdigest(),
        )  # fmt: skip
        return file_id


@pytest.fixture
async def town(dsn: str, tmp_path: Path) -> AsyncIterator[Town]:
    name = f"town_{secrets.token_hex(4)}"
    server = await asyncpg.connect(at_database(dsn, "postgres"))
    await server.execute(f"CREATE DATABASE {name}")
    raw = await asyncpg.connect(at_database(dsn, name))
    await raw.execute(_SCHEMA)
    folder = tmp_path / "backups"
    shelf = Shelf(FolderStore(folder), KEYS)
    yield Town(at_database(dsn, name), raw, LocalStore(tmp_path / "files"), shelf, folder)
    await raw.close()
    for (left,) in await server.fetch(
        "SELECT datname FROM pg_database WHERE datname LIKE 'cairn_restore_%' OR datname LIKE $1", f"{name}%"
    ):
        await server.execute(f'DROP DATABASE "{left}" WITH (FORCE)')
    await server.close()


@pytest.fixture
async def elsewhere(dsn: str) -> AsyncIterator[str]:
    """The address of an empty database."""
    name = f"elsewhere_{secrets.token_hex(4)}"
    server = await asyncpg.connect(at_database(dsn, "postgres"))
    await server.execute(f"CREATE DATABASE {name}")
    yield at_database(dsn, name)
    await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await server.close()


async def rows_of(dsn: str) -> dict[str, str]:
    """A digest of the rows of every table."""
    connection = await asyncpg.connect(dsn)
    try:
        names = await connection.fetch(
            "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        )
        return {
            name: str(
                await connection.fetchval(
                    f"SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {name} t"  # noqa: S608
                )
            )
            for (name,) in names
        }
    finally:
        await connection.close()
