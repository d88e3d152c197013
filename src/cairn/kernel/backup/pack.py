"""Contents of files as one stream of tar (GNU), and back: a header of 512 bytes, the content, zeros up to 512."""

from __future__ import annotations

import hashlib
import tarfile
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import IO, Final

from cairn.base.paging import Row
from cairn.kernel.backup.errors import Damaged
from cairn.kernel.files.port import WINDOW, BlobMissing, FileStore

_BLOCK: Final = tarfile.BLOCKSIZE
_IN_MEMORY: Final = 4_194_304


class Packing:
    """Contents of the rows of kernel.files, ordered by store and key, each place once. `damaged`: ids of rows whose
    content is missing or not what they say."""

    def __init__(self, rows: AsyncIterator[Row], store: FileStore) -> None:
        self._rows, self._store = rows, store
        self.files = 0
        self.damaged: list[str] = []

    async def stream(self) -> AsyncGenerator[bytes, None]:
        """OSError where the store does not answer: then there is no backup."""
        before: tuple[object, object] | None = None
        good = True
        async for row in self._rows:
            self.files += 1
            place = (row["store"], row["key"])
            if place != before:
                seen = hashlib.sha256()
                async with aclosing(self._content(row, seen)) as content:
                    async for piece in content:
                        yield piece
                before, good = place, seen.hexdigest() == row["sha256"]
            if not good:
                self.damaged.append(str(row["id"]))
        yield bytes(2 * _BLOCK)

    async def _content(self, row: Row, seen: hashlib._Hash) -> AsyncGenerator[bytes, None]:
        key, size = str(row["key"]), int(str(row["size"]))
        if row["store"] != self._store.name or await self._store.size(key) != size:
            return
        entry = tarfile.TarInfo(f"{row['store']}/{key}")
        entry.size, entry.mode = size, 0o600
        yield entry.tobuf(tarfile.GNU_FORMAT)
        for start in range(0, size, WINDOW):
            try:
                window = await self._store.read(key, start, min(WINDOW, size - start))
            except BlobMissing:
                window = b""
            seen.update(window)
            yield window.ljust(min(WINDOW, size - start), b"\0")
        yield bytes(-size % _BLOCK)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One content: `file` is a nameless one, from its first byte."""

    store: str
    key: str
    size: int
    sha256: str
    file: IO[bytes]


async def unpacked(content: AsyncIterator[bytes], name: str) -> AsyncGenerator[Unpacked, None]:
    """What was packed, one after the other; each is gone when the next is asked for. Raises Damaged."""
    held = bytearray()

    async def take(size: int) -> bytes:
        while len(held) < size:
            part = await anext(content, None)
            if part is None:
                raise Damaged(name, "it ends too early")
            held.extend(part)
        taken = bytes(held[:size])
        del held[:size]
        return taken

    while (header := await take(_BLOCK)) != bytes(_BLOCK):
        entry = tarfile.TarInfo.frombuf(header, "utf-8", "strict")
        store, _, key = entry.name.partition("/")
        digest = hashlib.sha256()
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            for start in range(0, entry.size, WINDOW):
                window = await take(min(WINDOW, entry.size - start))
                digest.update(window)
                file.write(window)
            await take(-entry.size % _BLOCK)
            file.seek(0)
            yield Unpacked(store, key, entry.size, digest.hexdigest(), file)
    await take(_BLOCK)
    if held or await anext(content, None) is not None:
        raise Damaged(name, "there is something behind its end")
