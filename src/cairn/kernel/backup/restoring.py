"""A backup back into an empty database, looked at before anybody uses it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.making import CONTENTS, DATABASE
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.pack import Unpacked, unpacked
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.snapshot import FILES, Connection, connected, described, has_files, major_of
from cairn.kernel.backup.tools import Tools, fed, output_of, tools_for, way_to
from cairn.kernel.files.port import Blob, FileStore

_EMPTY: Final = """
SELECT NOT EXISTS (
  SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
) AND NOT EXISTS (
  SELECT FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
)
"""
_QUICKLY: Final = " -c synchronous_commit=off -c maintenance_work_mem=256MB"
Look = Callable[[str], Awaitable[None]]
"""Looks at the restored database at this address; raises BackupError where it is not well."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is restored: a full backup and, where the database has schemas that are kept apart, one of those. `files`:
    where contents go; None: they are looked at, and stay in the backup. `known`: all revisions of the schema that this
    program knows. `looks`: what products look at besides. `with_roles`: false leaves owners and rights away."""

    full: Manifest
    keys: Manifest | None
    files: FileStore | None
    known: frozenset[str] = frozenset()
    looks: Sequence[Look] = ()
    with_roles: bool = True


@dataclass(frozen=True, slots=True)
class Restored:
    """`rows` in all tables; `files` whose contents were found, and how many of those were put into the store."""

    rows: int
    files: int
    put: int


async def restore(shelf: Shelf, wanted: Wanted, dsn: str) -> Restored:
    """Fill the empty database at `dsn`, and see that it is what the manifest says. Raises BackupError, and OSError
    where a store does not answer; what was written by then is no database to be used."""
    connection = await connected(dsn)
    try:
        await _check_target(connection, wanted)
        tools = await tools_for(await major_of(connection))
        for manifest in filter(None, (wanted.full, wanted.keys)):
            await _filled(shelf, manifest, tools, dsn, with_roles=wanted.with_roles)
        await connection.execute("ANALYZE")
        rows = await _check_rows(connection, wanted)
        files, put = await _restored_files(connection, shelf, wanted)
    finally:
        await connection.close()
    for look in wanted.looks:
        await look(dsn)
    return Restored(rows, files, put)


async def readable(shelf: Shelf, manifest: Manifest, tools: Tools) -> int:
    """How many entries pg_restore lists in the dump of this backup. Raises BackupError, Damaged."""
    environ = way_to("postgresql:///").environ
    async with aclosing(shelf.part(manifest, DATABASE)) as content:
        listed = output_of([tools.program("pg_restore"), "--list"], environ, content)
        text = b"".join([part async for part in listed]).decode(errors="replace")
    return sum(1 for line in text.splitlines() if line and not line.startswith(";"))


async def _check_target(connection: Connection, wanted: Wanted) -> None:
    if not await connection.fetchval(_EMPTY):
        raise BackupError("The database is not empty: a backup goes into an empty one, always.")
    if wanted.known and not wanted.known.issuperset(wanted.full.heads):
        strange = ", ".join(sorted(set(wanted.full.heads) - wanted.known))
        raise BackupError(
            f"The backup is of another release: this Cairn does not know the revision {strange}."
        )
    if wanted.with_roles:
        needed = {*wanted.full.roles, *(wanted.keys.roles if wanted.keys else ())}
        rows = await connection.fetch("SELECT rolname FROM pg_roles WHERE rolname = ANY($1)", sorted(needed))
        missing = sorted(needed - {str(row["rolname"]) for row in rows})
        if missing:
            raise BackupError(
                f"The server has no role {', '.join(missing)}: make it, or restore without owners (--no-owner)."
            )


async def _filled(shelf: Shelf, manifest: Manifest, tools: Tools, dsn: str, *, with_roles: bool) -> None:
    """From the store into the database: on its way no row touches a disk of ours."""
    way = way_to(dsn)
    options = [] if with_roles else ["--no-owner", "--no-privileges"]
    command = [
        tools.program("pg_restore"), "--exit-on-error", "--no-password", *options, f"--dbname={way.address}",
    ]  # fmt: skip
    environ = {**way.environ, "PGOPTIONS": way.environ["PGOPTIONS"] + _QUICKLY}
    async with aclosing(shelf.part(manifest, DATABASE)) as content:
        await fed(command, environ, content)


async def _check_rows(connection: Connection, wanted: Wanted) -> int:
    said = {**wanted.full.tables, **(wanted.keys.tables if wanted.keys else {})}
    found = (await described(connection, ())).tables
    wrong = sorted(name for name in said.keys() | found.keys() if said.get(name) != found.get(name))
    if wrong:
        name = wrong[0]
        raise BackupError(
            f"{len(wrong)} tables differ from the manifest: {name} has {found.get(name)} rows, not {said.get(name)}."
        )
    return sum(found.values())


async def _restored_files(connection: Connection, shelf: Shelf, wanted: Wanted) -> tuple[int, int]:
    """Every row of kernel.files has its content in the backup, with the SHA-256 that it says, but for those that the
    manifest names as damaged. Rows and contents come in one order, so both are read once."""
    if not await has_files(connection):
        return 0, 0
    files, put = 0, 0
    async with connection.transaction(readonly=True), aclosing(shelf.part(wanted.full, CONTENTS)) as stream:  # noqa: SIM117
        async with aclosing(unpacked(stream, CONTENTS)) as contents:
            content = await anext(contents, None)
            async for row in connection.cursor(FILES, prefetch=500):
                while content is not None and (content.store, content.key) < (row["store"], row["key"]):
                    content = await anext(contents, None)
                if _is_of(content, row) and content is not None:
                    files, put = files + 1, put + await _placed(content, wanted.files)
                elif str(row["id"]) not in wanted.full.damaged_files:
                    raise BackupError(f"The content of the file {row['id']} is not in the backup.")
            while content is not None:  # to the end: only then nothing was cut off
                content = await anext(contents, None)
    return files, put


def _is_of(content: Unpacked | None, row: object) -> bool:
    """Whether this is the content that the row promises."""
    said = dict(row)  # type: ignore[call-overload]
    return content is not None and all(
        getattr(content, name) == said[name] for name in ("store", "key", "size", "sha256")
    )


async def _placed(content: Unpacked, store: FileStore | None) -> int:
    """Put a content where it is not: what the store has of this size stays. 1 where it was put."""
    if store is None or await store.size(content.key) == content.size:
        return 0
    if store.name != content.store:
        raise BackupError(
            f"The files of this backup lie in the store {content.store}, and the settings name {store.name}."
        )
    placed = await store.put(content.key, Blob(content.file, content.size, "application/octet-stream"))
    if placed.key != content.key:
        raise BackupError(f"The store gave the content {content.key} another place.")
    return 1
