"""The one port to where backups lie, and what the folder and S3 have in common."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Protocol

from cairn.kernel.files.port import Stored


class BackupStore(Protocol):
    """Files by path, each written whole or not at all. All of it raises an OSError (`StoreTrouble`) where the store
    does not do it, and `BlobMissing` where there is no such file."""

    @property
    def name(self) -> str:
        """folder or s3."""
        ...

    async def write(self, path: str, content: AsyncIterator[bytes]) -> None:
        """Keep what comes, in place of what was there. Where `content` raises, nothing is kept."""
        ...

    def read(self, path: str) -> AsyncGenerator[bytes, None]:
        """From the first byte to the last, some at a time. Who does not read to the end closes it."""
        ...

    async def files(self, prefix: str = "") -> list[Stored]:
        """Those below this folder (`wal/`), or all of them, in order of their paths."""
        ...

    async def delete(self, path: str) -> None:
        """Nothing happens where there is no such file."""
        ...
