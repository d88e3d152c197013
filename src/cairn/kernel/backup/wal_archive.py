"""The archived log as a whole: what is in it, what is missing, until when it reaches."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cairn.kernel.backup.errors import BackupError, Damaged
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.wal import FOLDER, NAME, fetch, plain
from cairn.kernel.db.embedded_place import ServiceUser
from cairn.kernel.files.port import BlobMissing, Stored

SEGMENT_BYTES: Final = 16_777_216
_SEGMENT: Final = re.compile(r"[0-9A-F]{24}")
_LOG: Final = 1 << 32
_ENDED: Final = re.compile(r"desc: (?:COMMIT|ABORT)\w* (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+) UTC")


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """One piece of the log: pieces of one timeline follow each other by number."""

    number: int
    timeline: int
    name: str

    @classmethod
    def named(cls, name: str, size: int) -> Segment:
        """`size`: of each segment, in bytes."""
        log, piece = int(name[8:16], 16), int(name[16:24], 16)
        return cls(log * (_LOG // size) + piece, int(name[:8], 16), name)


@dataclass(frozen=True, slots=True)
class Start:
    """Where a base backup needs the log from: the segment's name, the size of segments, and when the server had said
    that the backup is complete."""

    segment: str
    size: int
    ended_at: datetime

    @property
    def first(self) -> Segment:
        return Segment.named(self.segment, self.size)


@dataclass(frozen=True, slots=True)
class Staged:
    """What was laid out for recovery. `until`: when the last transaction in it ended, None where none did."""

    segments: int
    until: datetime | None


class WalArchive:
    """What `cairn-wal push` has kept, in the first of the stores that has it."""

    def __init__(self, stores: Sequence[BackupStore], keys: BackupKeys) -> None:
        self.stores, self.keys = stores, keys

    async def files(self) -> list[Stored]:
        """Every file of the archive, in order of names, `path` without its folder."""
        found = [
            Stored(stored.path.removeprefix(FOLDER), stored.size, stored.changed_at)
            for stored in await self.stores[0].files(FOLDER)
        ]
        return [stored for stored in found if NAME.fullmatch(stored.path)]

    async def needed(self, start: Start) -> list[tuple[Segment, Stored]]:
        """The segments from there on, in order. Raises BackupError where one is missing."""
        found = [
            (Segment.named(stored.path, start.size), stored)
            for stored in await self.files() if _SEGMENT.fullmatch(stored.path)
        ]  # fmt: skip
        kept = sorted(pair for pair in found if pair[0].number >= start.first.number)
        if missing := _missing(start.first, [segment for segment, _ in kept]):
            raise BackupError(f"The archive of the log lacks {missing[0]}" + _more(len(missing) - 1))
        return kept

    async def verify(self, start: Start) -> AsyncIterator[Damaged]:
        """Every segment from there on is read to its end: what is damaged. Raises as `needed` does."""
        for segment, _ in await self.needed(start):
            try:
                async with aclosing(plain(self.stores[0], self.keys, segment.name)) as content:
                    size = 0
                    async for piece in content:
                        size += len(piece)
                if size != start.size:
                    yield Damaged(segment.name, "it is not as long as a segment", offset=size)
            except Damaged as problem:
                yield problem
            except BlobMissing:
                yield Damaged(segment.name, "it is not there")

    async def stage(
        self, start: Start, at: datetime | None, folder: Path, user: ServiceUser, waldump: str
    ) -> Staged:
        """Lay out in `folder` what recovery to this time needs. Raises BackupError where the log does not reach so far,
        Damaged."""
        for stored in await self.files():
            if stored.path.endswith(".history"):
                await self._fetched(stored.path, folder, user)
        until: datetime | None = None
        count, enough = 0, -1
        kept = await self.needed(start)
        for segment, stored in kept:
            if 0 <= enough < segment.number:
                break
            await self._fetched(segment.name, folder, user)
            count += 1
            if at is None and segment != kept[-1][0]:
                continue
            if at is None or stored.changed_at > at or segment == kept[-1][0]:
                times = await asyncio.to_thread(ended_in, waldump, folder / segment.name)
                until = max(times, default=until)
                if at is not None and any(time > at for time in times):
                    enough = segment.number
        if at is not None and enough < 0:
            last = f" of {until:%Y-%m-%dT%H:%M:%SZ}" if until else ""
            raise BackupError(
                f"The archive of the log ends before that time, with a transaction{last}; `--at latest` takes all."
            )
        return Staged(count, until)

    async def reach(self, start: Start, folder: Path, user: ServiceUser, waldump: str) -> datetime | None:
        """When the last transaction ended that is in the archive; None where none did since."""
        for segment, _ in reversed(await self.needed(start)):
            await self._fetched(segment.name, folder, user)
            times = await asyncio.to_thread(ended_in, waldump, folder / segment.name)
            (folder / segment.name).unlink()
            if times:
                return max(times)
        return None

    async def prune(self, start: Start) -> int:
        """Delete the segments that a base backup which starts there, and those behind it, do not need; how many.
        Histories of timelines stay: they are small, and tell where each came from."""
        gone = [
            stored.path for stored in await self.files()
            if not stored.path.endswith(".history")
            and Segment.named(stored.path[:24], start.size).number < start.first.number
        ]  # fmt: skip
        for name in gone:
            for store in self.stores:
                await store.delete(FOLDER + name)
        return len(gone)

    async def _fetched(self, name: str, folder: Path, user: ServiceUser) -> None:
        path = folder / name
        if not await fetch(self.stores, self.keys, name, path):
            raise BackupError(f"The archive of the log lacks {name}.")
        path.chmod(0o600)
        if user.borrowed:
            os.chown(path, user.uid, user.gid, follow_symlinks=False)


def ended_in(waldump: str, segment: Path) -> list[datetime]:
    """When the transactions ended whose end is in this segment."""
    # a segment that ends before its end is no error here: `pg_waldump` says so at every switch
    command = [waldump, "--rmgr=Transaction", str(segment)]
    environ = {"TZ": "UTC", "LC_ALL": "C", "PATH": os.defpath}
    told = subprocess.run(command, capture_output=True, text=True, check=False, env=environ).stdout
    return [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in _ENDED.findall(told)]


def _missing(first: Segment, there: Sequence[Segment]) -> list[str]:
    """Names that should be there: on each timeline no number is left out, and the first is where the backup begins."""
    by_timeline: dict[int, set[int]] = {first.timeline: {first.number}}
    numbers = {(segment.timeline, segment.number) for segment in there}
    for segment in there:
        by_timeline.setdefault(segment.timeline, set()).add(segment.number)
    wanted = [
        (timeline, number)
        for timeline, found in sorted(by_timeline.items()) for number in range(min(found), max(found) + 1)
    ]  # fmt: skip
    return [
        f"segment {number:X} of timeline {timeline}"
        for timeline, number in wanted
        if (timeline, number) not in numbers
    ]


def _more(count: int) -> str:
    return f" and {count} more." if count else "."
