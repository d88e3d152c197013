"""Contents of files beside the archived log: each once, under its SHA-256, sealed.

A content is copied when its file is kept, by a job of that transaction; each base backup copies what is not there yet.
So wherever between base backups the database is restored to, the contents of its files are there too. A copy stays
until no point in time that can be restored to has a row for it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Final

from cairn.base import clock
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.opening import opened
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.sealing import Seen, sealed
from cairn.kernel.files.port import BlobMissing

FOLDER: Final = "contents/"
_NAME: Final = re.compile(r"contents/[0-9a-f]{2}/([0-9a-f]{64})")
_OF: Final = "contents"
_FRESH: Final = timedelta(days=1)
"""A copy that is older is written anew when a file with this content is kept again: its time says when it was last
wanted, give or take this."""
Source = Callable[[], AsyncIterator[bytes]]


class ContentMissing(BackupError):
    """No store of backups has this content."""


class Contents:
    """The copies in these stores."""

    def __init__(self, stores: Sequence[BackupStore], keys: BackupKeys) -> None:
        self._stores, self._keys = stores, keys

    async def keep(self, sha256: str, source: Source, *, again: bool = True) -> None:
        """Copy a content to every store that has no fresh copy; not `again`: that has none at all. Raises BackupError
        where it is not the content that it should be, and what `source` raises."""
        for store in self._stores:
            there = await self._copied_at(store, sha256)
            if there is None or (again and there < clock.now() - _FRESH):
                async with aclosing(
                    sealed(_hashed(source(), sha256), self._keys, _OF, sha256, Seen())
                ) as stored:
                    await store.write(_path(sha256), stored)

    async def missing(self, wanted: Collection[str]) -> set[str]:
        """Those of which a store has no copy."""
        lacking: set[str] = set()
        for store in self._stores:
            lacking |= set(wanted) - (await _there(store)).keys()
        return lacking

    async def read(self, sha256: str) -> AsyncGenerator[bytes, None]:
        """The content, each piece authenticated; when it ends, it has this SHA-256. Raises `ContentMissing`,
        Damaged."""
        for store in self._stores:
            async with (
                aclosing(store.read(_path(sha256))) as stored,
                aclosing(opened(stored, self._keys, _OF, sha256, Seen())) as plain,
            ):
                try:
                    first = await anext(plain)
                except BlobMissing:
                    continue
                async with aclosing(_hashed(_before(first, plain), sha256)) as content:
                    async for piece in content:
                        yield piece
                return
        raise ContentMissing(f"No store of backups has the content {sha256[:12]}….")

    async def prune(self, wanted: Collection[str], oldest: datetime) -> int:
        """Delete what is not `wanted` and was copied before the oldest point that can be restored to; how many."""
        gone = 0
        for store in self._stores:
            for sha256, copied_at in (await _there(store)).items():
                if sha256 not in wanted and copied_at < oldest - 2 * _FRESH:
                    await store.delete(_path(sha256))
                    gone += 1
        return gone

    @staticmethod
    async def _copied_at(store: BackupStore, sha256: str) -> datetime | None:
        found = [
            stored.changed_at
            for stored in await store.files(f"{FOLDER}{sha256[:2]}/")
            if stored.path == _path(sha256)
        ]
        return found[0] if found else None


def _path(sha256: str) -> str:
    return f"{FOLDER}{sha256[:2]}/{sha256}"


async def _there(store: BackupStore) -> dict[str, datetime]:
    found = ((_NAME.fullmatch(stored.path), stored.changed_at) for stored in await store.files(FOLDER))
    return {match[1]: changed_at for match, changed_at in found if match}


async def _before(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in rest:
        yield piece


async def _hashed(content: AsyncIterator[bytes], sha256: str) -> AsyncGenerator[bytes, None]:
    """The content, if it is that of this SHA-256; only who reads to the end knows."""
    digest = hashlib.sha256()
    async for piece in content:
        digest.update(piece)
        yield piece
    if digest.hexdigest() != sha256:
        raise BackupError(f"The content {sha256[:12]}… has another SHA-256 than its row says.")
