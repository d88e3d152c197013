"""Base backups: the files of a whole server, as pg_basebackup streams them. With the archived log from their beginning
on they are restored to any point in time behind their end."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.shelf import Draft, Shelf
from cairn.kernel.backup.snapshot import Connection, connected, described, has_files
from cairn.kernel.backup.tools import output_of, tools_for, way_to
from cairn.kernel.backup.wal_archive import Start

TAR: Final = "base.tar"
CONTENTS: Final = "contents.txt"
_KEPT: Final = "SELECT DISTINCT sha256 FROM kernel.files WHERE state = 'kept'"
_AT_ONCE: Final = 1000
_LABEL_BYTES: Final = 4096
_LABEL: Final = re.compile(rb"START WAL LOCATION: [0-9A-F]+/[0-9A-F]+ \(file ([0-9A-F]{24})\)")
_ABOUT: Final = """
SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_version') AS version,
  current_setting('archive_mode') AS archive_mode, current_database() AS database,
  (SELECT setting::bigint FROM pg_settings WHERE name = 'wal_segment_size') AS segment,
  (SELECT rolname FROM pg_roles WHERE oid = 10) AS superuser, current_setting('data_checksums') AS checksums
"""


@dataclass(frozen=True, slots=True)
class BaseFacts:
    """What a base backup says besides. `superuser`: whom the restored server is asked as."""

    start: Start
    major: int
    database: str
    superuser: str

    @classmethod
    def of(cls, manifest: Manifest) -> BaseFacts:
        """Raises BackupError where it is no base backup."""
        if manifest.kind != "base":
            raise BackupError(f"{manifest.id} is no base backup.")
        facts = manifest.facts
        start = Start(
            facts["segment"], int(facts["segment_bytes"]), datetime.fromisoformat(facts["ended_at"])
        )
        return cls(start, int(facts["major"]), facts["database"], facts["superuser"])


async def create_base(shelf: Shelf, url: str, *, label: str = "", files: int = 0) -> Manifest:
    """Make a base backup of the server at `url`, as a role that may replicate. Returns when PostgreSQL says that all of
    the log that it needs was archived. Raises BackupError, OSError, and what PostgreSQL refuses."""
    connection = await connected(url)
    try:
        about = await connection.fetchrow(_ABOUT)
        if about is None or about["archive_mode"] == "off":
            raise BackupError(
                "The server archives no log (archive_mode is off): without it a base backup is of no use."
            )
        draft = shelf.begin("base")
        try:
            await draft.add(CONTENTS, _wanted(connection))
            begun = await _taken(draft, url, about["major"])
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                found = await described(connection, ())
            ended_at = await connection.fetchval("SELECT clock_timestamp()")
            facts = {
                "segment": begun, "segment_bytes": str(about["segment"]), "ended_at": ended_at.isoformat(),
                "major": str(about["major"]), "database": about["database"], "superuser": about["superuser"],
                "checksums": about["checksums"],
            }  # fmt: skip
            return await draft.finish(**asdict(found), label=label, facts=facts, files=files)
        except BaseException:
            await asyncio.shield(draft.discard())
            raise
    finally:
        await connection.close()


async def contents_at(shelf: Shelf, manifest: Manifest) -> set[str]:
    """SHA-256 of the contents that files had when this base backup began. Raises Damaged."""
    async with aclosing(shelf.part(manifest, CONTENTS)) as content:
        raw = b"".join([piece async for piece in content])
    return set(raw.decode("ascii").split())


async def _wanted(connection: Connection) -> AsyncGenerator[bytes, None]:
    """A line each; of a database that was never migrated, none."""
    if not await has_files(connection):
        return
    async with connection.transaction(readonly=True):
        async for row in connection.cursor(_KEPT, prefetch=_AT_ONCE):
            yield f"{row['sha256']}\n".encode("ascii")


async def _taken(draft: Draft, url: str, major: int) -> str:
    """Stream the server's files into the draft; answers the segment that recovery begins with."""
    tools, way = await tools_for(major), way_to(url)
    command = [
        tools.program("pg_basebackup"), "--dbname", way.address, "--pgdata", "-", "--format", "tar",
        "--wal-method", "none", "--checkpoint", "fast", "--manifest-checksums", "SHA256", "--no-password", "--no-sync",
    ]  # fmt: skip
    beginning = bytearray()
    async with aclosing(output_of(command, way.environ)) as content:
        await draft.add(TAR, _seen(content, beginning))
    found = _LABEL.search(beginning)
    if found is None:
        raise BackupError("pg_basebackup sent no backup_label.")
    return found[1].decode()


async def _seen(content: AsyncIterator[bytes], beginning: bytearray) -> AsyncGenerator[bytes, None]:
    """The same, and its first blocks kept: backup_label is the first file of the archive."""
    async for piece in content:
        if len(beginning) < _LABEL_BYTES:
            beginning += piece[:_LABEL_BYTES]
        yield piece
