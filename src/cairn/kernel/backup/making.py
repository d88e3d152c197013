"""A full backup: the database and the contents of its files, at one point."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final, cast

from cairn.base.paging import Row
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.pack import Packing
from cairn.kernel.backup.shelf import Draft, Shelf
from cairn.kernel.backup.snapshot import FILES, Connection, alone, described, has_files, major_of
from cairn.kernel.backup.tools import Tools, output_of, tools_for, way_to
from cairn.kernel.files.port import FileStore

DATABASE: Final = "database.dump"
CONTENTS: Final = "files.tar"


@dataclass(frozen=True, slots=True)
class Saved:
    """What is saved: the database at `dsn`, as its owner sees it, and the files of `store`. `apart`: schemas that go
    into a backup of their own, of the kind `keys`, which is kept for a shorter time."""

    dsn: str
    store: FileStore
    apart: tuple[str, ...] = ()


async def full_backup(saved: Saved, shelf: Shelf, label: str = "") -> Manifest:
    """Make one. Every file whose row is in the dump has its content in it. Nothing is left of one that fails. Raises
    BackupError, OSError."""
    async with alone(saved.dsn) as connection:
        tools, draft = await tools_for(await major_of(connection)), shelf.begin("full")
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                return await _in_snapshot(saved, connection, tools, draft, label)
        except BaseException:
            await asyncio.shield(draft.discard())
            raise


async def keys_backup(saved: Saved, shelf: Shelf, label: str = "") -> Manifest | None:
    """Of the schemas that are kept apart; None where there are none. It is made after a full one, so that it has the
    key of everything that is in that. Raises as above."""
    async with alone(saved.dsn) as connection:
        rows = await connection.fetch(
            "SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)", list(saved.apart)
        )
        present = tuple(sorted(str(row["nspname"]) for row in rows))
        if not present:
            return None
        tools, draft = await tools_for(await major_of(connection)), shelf.begin("keys")
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                snapshot = str(await connection.fetchval("SELECT pg_export_snapshot()"))
                of_these = [f"--schema={name}" for name in present]
                async with aclosing(_dumped(saved.dsn, tools, snapshot, of_these)) as dump:
                    await draft.add(DATABASE, dump)
                found = await described(connection, (), present)
            return await draft.finish(
                label=label, postgres_version=found.postgres_version, heads=found.heads, roles=found.roles,
                tables=found.tables,
            )  # fmt: skip
        except BaseException:
            await asyncio.shield(draft.discard())
            raise


async def _in_snapshot(
    saved: Saved, connection: Connection, tools: Tools, draft: Draft, label: str
) -> Manifest:
    snapshot = str(await connection.fetchval("SELECT pg_export_snapshot()"))
    without = [f"--exclude-schema={name}" for name in saved.apart]
    async with aclosing(_dumped(saved.dsn, tools, snapshot, without)) as dump:
        await draft.add(DATABASE, dump)
    packing = Packing(_rows(connection), saved.store)
    async with aclosing(packing.stream()) as contents:
        await draft.add(CONTENTS, contents)
    found = await described(connection, saved.apart)
    return await draft.finish(
        label=label, postgres_version=found.postgres_version, heads=found.heads, roles=found.roles,
        tables=found.tables, files=packing.files, damaged_files=packing.damaged,
    )  # fmt: skip


def _dumped(dsn: str, tools: Tools, snapshot: str, which: Sequence[str]) -> AsyncGenerator[bytes, None]:
    """The dump, as it comes: neither compressed, which we do, nor in a file."""
    way = way_to(dsn)
    command = [
        tools.program("pg_dump"), "--format=custom", "--compress=0", "--no-password", "--lock-wait-timeout=60s",
        f"--snapshot={snapshot}", *which, f"--dbname={way.address}",
    ]  # fmt: skip
    return output_of(command, way.environ)


async def _rows(connection: Connection) -> AsyncGenerator[Row, None]:
    if await has_files(connection):
        async for row in connection.cursor(FILES, prefetch=500):
            yield cast("Row", dict(row))
