"""Whether a backup can be restored, found out by restoring it: to a random second, into a folder that goes afterwards,
with everything looked at that tells a good server from a bad one."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import asyncpg

from cairn.base import clock
from cairn.kernel.backup.base import BaseFacts
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.point import PointInTime, Restored
from cairn.kernel.backup.scratch import ScratchPostgres, Target
from cairn.kernel.backup.snapshot import connected, described

_AMCHECK: Final = "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'amcheck')"
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at, and what was seen."""

    what: str
    good: bool
    says: str


Ask = Callable[[str, datetime | None], Awaitable[Sequence[Looked]]]
"""What else is asked of the running copy, by its address and the time that it is of: the program itself."""


@dataclass(slots=True)
class Drill:
    """What came of one. `rpo`: how old, when it began, the newest transaction was that the archive had. `rto`: from its
    beginning until the program was ready on the copy. Both in seconds."""

    base: str = ""
    at: datetime | None = None
    reached: datetime | None = None
    rpo: float | None = None
    rto: float | None = None
    looked: list[Looked] = field(default_factory=list)
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        return bool(self.looked) and all(one.good for one in self.looked)

    def found(self, what: str, wrong: str | None, well: str) -> None:
        self.looked.append(Looked(what, wrong is None, wrong or well))


async def drill(point: PointInTime, folder: Path, ask: Ask, *, at: datetime | None = None) -> Drill:
    """Restore the newest base backup that serves, to `at` or to a random second that the archive reaches, below
    `folder`, which is empty. What is wrong is in the result; nothing is raised for it."""
    found, began = Drill(), time.monotonic()
    try:
        base = await point.base_before(at)
        found.base = base.id
        reach = await point.reach(base, folder / "reach")
        found.rpo = round((clock.now() - reach).total_seconds(), 1) if reach else None
        found.at = at or _some_second(BaseFacts.of(base).start.ended_at, reach)
        async with point.restored(base, folder, Target(found.at), durable=False) as (server, restored):
            _told(found, restored)
            await _rows(found, base, server)
            async with _noted(found, "program"):
                found.looked += await ask(_dsn(base, server), found.at)
            found.rto = round(time.monotonic() - began, 1)
            await _contents(found, point, base, server)
            await _pages(found, base, server)
    except (BackupError, OSError, asyncpg.PostgresError) as problem:
        found.found("restore", str(problem) or type(problem).__name__, "")
        return found
    await _checksums(found, base, server)
    return found


def _some_second(since: datetime, until: datetime | None) -> datetime:
    """A random moment between the two; the first where there is nothing behind it."""
    if until is None or until <= since:
        raise BackupError("The archive of the log has no transaction since the base backup was complete.")
    return since + timedelta(seconds=random.uniform(0, (until - since).total_seconds()))


def _told(found: Drill, restored: Restored) -> None:
    found.reached, found.seconds = restored.reached, restored.seconds
    found.found(
        "base backup", None, f"{restored.base_files} files have the checksums of the server's manifest."
    )
    found.found("log", None, f"{restored.segments} segment(s) are whole and follow each other.")
    late = restored.reached is not None and found.at is not None and restored.reached > found.at
    reached = (
        f"{restored.reached:%Y-%m-%d %H:%M:%S.%f}Z" if restored.reached else "the end of the base backup"
    )
    found.found(
        "point in time",
        f"It went on to {reached}." if late else None,
        f"The last transaction is of {reached}.",
    )


def _dsn(base: Manifest, server: ScratchPostgres) -> str:
    facts = BaseFacts.of(base)
    return server.dsn(facts.superuser, facts.database)


async def _rows(found: Drill, base: Manifest, server: ScratchPostgres) -> None:
    """Every table is there and can be counted; what the manifest has seen in it is beside it."""
    connection = await connected(_dsn(base, server))
    try:
        seen = await described(connection, ())
    finally:
        await connection.close()
    counts = seen.tables
    lost = sorted(base.tables.keys() - counts.keys())
    same = seen.heads == base.heads
    emptied = [name for name, rows in base.tables.items() if rows and not counts.get(name)]
    wrong = None
    if same and lost:
        wrong = f"{len(lost)} table(s) of the manifest are not there: {', '.join(lost[:_NAMED])}."
    elif same and base.tables and len(emptied) == sum(1 for rows in base.tables.values() if rows):
        wrong = "Every table that had rows is empty."
    was, now = sum(base.tables.values()), sum(counts.values())
    found.found("rows", wrong, f"{now} rows in {len(counts)} tables; {was} when the base backup ended.")


async def _contents(found: Drill, point: PointInTime, base: Manifest, server: ScratchPostgres) -> None:
    async with _noted(found, "files"):
        files = await point.lay_out_files(server, BaseFacts.of(base), None)
        some = ", ".join(str(one) for one in files.wrong[:_NAMED])
        wrong = f"{len(files.wrong)} of {files.rows} have not their content: {some}." if files.wrong else None
        found.found("files", wrong, f"{files.rows} row(s) have their contents, by SHA-256.")


async def _pages(found: Drill, base: Manifest, server: ScratchPostgres) -> None:
    """Every row is read: by pg_amcheck with its indexes where the server has it, and by a dump to nowhere."""
    facts = BaseFacts.of(base)
    connection = await asyncpg.connect(server.dsn(facts.superuser, "postgres"))
    try:
        amcheck = await connection.fetchval(_AMCHECK) and server.has("pg_amcheck")
    finally:
        await connection.close()
    who = ["--host", str(server.socket), "--username", facts.superuser]
    if amcheck:
        code, told = await asyncio.to_thread(
            server.program, "pg_amcheck", *who, "--all", "--install-missing", "--heapallindexed"
        )
        found.found("pg_amcheck", _last(told) if code else None, "No index or heap page is corrupt.")
    code, told = await asyncio.to_thread(
        server.program, "pg_dumpall", *who, "--no-sync", "--file", "/dev/null"
    )
    found.found("dump", _last(told) if code else None, "Every row was read.")


async def _checksums(found: Drill, base: Manifest, server: ScratchPostgres) -> None:
    """Of every page, on the stopped server."""
    if base.facts.get("checksums") != "on":
        found.found("page checksums", None, "The server keeps none.")
        return
    code, told = await asyncio.to_thread(
        server.program, "pg_checksums", "--check", "--pgdata", str(server.data)
    )
    found.found("page checksums", _last(told) if code else None, "Every page has its checksum.")


@asynccontextmanager
async def _noted(found: Drill, what: str) -> AsyncIterator[None]:
    """What fails in the block is what was found, and the drill goes on."""
    try:
        yield
    except (BackupError, OSError, asyncpg.PostgresError) as problem:
        found.found(what, str(problem) or type(problem).__name__, "")


def _last(told: str) -> str:
    return ([line for line in told.splitlines() if line.strip()] or ["It failed and gave no reason."])[
        -1
    ].strip()
