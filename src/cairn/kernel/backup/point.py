"""A server as it was at a point in time: a base backup in an empty folder, and the archived log replayed on it."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, cast
from uuid import UUID

import asyncpg

from cairn.kernel.backup import backup_manifest
from cairn.kernel.backup.base import TAR, BaseFacts
from cairn.kernel.backup.contents import Contents
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.programs import server_programs
from cairn.kernel.backup.scratch import ScratchPostgres, Target
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.wal_archive import WalArchive
from cairn.kernel.db.embedded_place import EmbeddedError, ServiceUser, own_folder, service_user

DATA, FILES, _WAL, _PLACE = "data", "files", "wal", "server"
_HAS_FILES: Final = "SELECT to_regclass('kernel.files') IS NOT NULL"
_FILES: Final = "SELECT id, store, key, size, sha256 FROM kernel.files WHERE state = 'kept' ORDER BY id"
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it. `reached`: when the last transaction in it ended; `seconds` of each step."""

    base: str
    reached: datetime | None
    segments: int
    base_files: int
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class WrongFiles:
    """Files whose rows are there, and how many there are in all; `wrong`: the ids of those without their content."""

    rows: int
    wrong: tuple[UUID, ...]


class Clockwork:
    """How long each step takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._began = time.monotonic()

    def step(self, name: str) -> None:
        """The step of this name has ended just now."""
        now = time.monotonic()
        self.seconds[name], self._began = round(now - self._began, 2), now


class PointInTime:
    """Restores from these stores. `shelf` is of the first of them."""

    def __init__(self, shelf: Shelf, stores: Sequence[BackupStore]) -> None:
        self._shelf = shelf
        self.archive = WalArchive(stores, shelf.keys)
        self.contents = Contents(stores, shelf.keys)

    async def base_before(self, at: datetime | None) -> Manifest:
        """The newest base backup that was complete at that time; authenticated. Raises BackupError."""
        found, _ = await self._shelf.backups()
        for one in reversed([made for made in found if made.kind == "base"]):
            manifest = await self._shelf.manifest(one.id)
            if at is None or BaseFacts.of(manifest).start.ended_at <= at:
                return manifest
        raise BackupError("There is no base backup that was complete at that time.")

    async def reach(self, base: Manifest, place: Path) -> datetime | None:
        """Until when the archive reaches behind this base backup."""
        facts, user = BaseFacts.of(base), _user()
        programs = server_programs(facts.major, own_folder(place, user), user)
        return await self.archive.reach(facts.start, place, user, _waldump(programs))

    @asynccontextmanager
    async def restored(
        self, base: Manifest, into: Path, target: Target, *, durable: bool = True
    ) -> AsyncIterator[tuple[ScratchPostgres, Restored]]:
        """The server as it was then, running by itself, its data in `into`/data; stopped when the block ends. Raises
        BackupError, Damaged."""
        facts, user, clockwork = BaseFacts.of(base), _user(), Clockwork()
        data, wal, place = (own_folder(into / name, user) for name in (DATA, _WAL, _PLACE))
        place.chmod(0o711)
        programs = server_programs(facts.major, place, user)
        await self._unpack(base, data, user)
        clockwork.step("unpack")
        files = await asyncio.to_thread(backup_manifest.check_folder, data)
        clockwork.step("verify base")
        staged = await self.archive.stage(facts.start, target.at, wal, user, _waldump(programs))
        clockwork.step("fetch log")
        server = ScratchPostgres(
            data, server_programs(facts.major, place, user), place, user, durable=durable
        )
        try:
            await asyncio.to_thread(server.recover, wal, target)
            reached = await _reached(server, facts)
            clockwork.step("recover")
            shutil.rmtree(wal)
            yield server, Restored(base.id, reached, staged.segments, files, clockwork.seconds)
        finally:
            await asyncio.to_thread(server.stop)

    async def lay_out_files(self, server: ScratchPostgres, facts: BaseFacts, into: Path | None) -> WrongFiles:
        """Read the content of every file that the restored database has a row for, and compare its SHA-256; `into`:
        write it there, where the store of its row would have it."""
        rows, wrong = 0, []
        connection = await asyncpg.connect(server.dsn(facts.superuser, facts.database))
        try:
            if not await connection.fetchval(_HAS_FILES):
                return WrongFiles(0, ())
            async with connection.transaction(readonly=True):
                async for row in connection.cursor(_FILES, prefetch=_AT_ONCE):
                    rows += 1
                    if not await self._laid_out(row, into):
                        wrong.append(cast("UUID", row["id"]))
        finally:
            await connection.close()
        return WrongFiles(rows, tuple(wrong))

    async def _laid_out(self, row: asyncpg.Record, into: Path | None) -> bool:
        path, size = None, 0
        if into is not None:
            key = str(row["key"])
            path = into / (f"{key[-2:]}/{key}" if row["store"] == "local" else key)
        try:
            async with aclosing(self.contents.read(row["sha256"])) as content:
                size = await _written(path, content)
        except BackupError:
            if path is not None:
                path.unlink(missing_ok=True)
            return False
        return size == cast("int", row["size"])

    async def _unpack(self, base: Manifest, data: Path, user: ServiceUser) -> None:
        """Through tar, as the user whose the files are to be."""
        read, write = os.pipe()
        with os.fdopen(write, "wb", buffering=0):
            process = user.spawn(["tar", "--extract", "--directory", str(data)], subprocess.PIPE, read)
            os.close(read)
            try:
                async with aclosing(self._shelf.part(base, TAR)) as content:
                    async for piece in content:
                        await asyncio.to_thread(_all_written, write, piece)
            except BrokenPipeError:
                pass  # tar says why
            except BaseException:
                process.kill()
                process.communicate()
                raise
        output, _ = await asyncio.to_thread(process.communicate)
        if process.returncode != 0:
            told = output.decode(errors="replace").strip().splitlines() or ["no reason was given"]
            raise BackupError(f"The base backup could not be unpacked: {told[-1]}")


def check_empty(folder: Path) -> None:
    """Make the folder, or raise BackupError where something is in it: nothing is ever restored over anything."""
    try:
        folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BackupError(
                f"{folder} is not empty: restore into a new folder, and move it into place when it is good."
            )
    except (FileExistsError, NotADirectoryError):
        raise BackupError(f"{folder} is no folder.") from None


def _user() -> ServiceUser:
    try:
        return service_user()
    except EmbeddedError as problem:
        raise BackupError(str(problem)) from None


def _waldump(programs: Path) -> str:
    return str(programs / "pg_waldump")


async def _reached(server: ScratchPostgres, facts: BaseFacts) -> datetime | None:
    connection = await asyncpg.connect(server.dsn(facts.superuser, "postgres"))
    try:
        return cast("datetime | None", await connection.fetchval("SELECT pg_last_xact_replay_timestamp()"))
    finally:
        await connection.close()


def _all_written(pipe: int, piece: bytes) -> None:
    """A pipe takes as much as it has room for."""
    view = memoryview(piece)
    while view:
        view = view[os.write(pipe, view) :]


async def _written(path: Path | None, content: AsyncIterator[bytes]) -> int:
    """The bytes that there were; written to `path`, where there is one."""
    size = 0
    if path is None:
        async for piece in content:
            size += len(piece)
        return size
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("wb") as file:
        async for piece in content:
            size += len(piece)
            await asyncio.to_thread(file.write, piece)
        file.flush()
        os.fsync(file.fileno())
    return size
