"""A folder of this machine: for one host, and for development."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from cairn.kernel.files.port import Blob, BlobMissing, Placed, StoreTrouble

_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PIECE = 1_048_576


class LocalStore:
    """Blobs under `folder`, by the last two digits of their keys. A blob is written under another name, told to the
    disk, and renamed: who reads sees all of it or nothing, also after a power cut."""

    name = "local"
    is_public = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, key: str, blob: Blob) -> Placed:
        await asyncio.to_thread(_write, self._path(key), blob)
        return Placed(key)

    async def read(self, key: str, start: int, length: int) -> bytes:
        return await asyncio.to_thread(_read, self._path(key), start, length)

    async def size(self, key: str) -> int | None:
        return await asyncio.to_thread(_size, self._path(key))

    async def delete(self, key: str) -> None:
        await asyncio.to_thread(_delete, self._path(key))

    async def forget(self, key: str) -> None:
        await asyncio.to_thread(_delete, _draft(self._path(key)))
        await self.delete(key)

    async def link(self, key: str, seconds: int) -> str | None:
        """None: a folder serves nobody by itself."""
        del key, seconds
        return None

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError("A key of the local store is an id.")
        return self._folder / key[-2:] / key


def _draft(path: Path) -> Path:
    return path.with_suffix(".new")


def _write(path: Path, blob: Blob) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = _draft(path)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            blob.file.seek(0)
            shutil.copyfileobj(blob.file, file, _PIECE)
            if file.tell() != blob.size:
                raise StoreTrouble("The content is not as long as it was said to be.")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    tell_disk(path.parent)


def _read(path: Path, start: int, length: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(length)
    except FileNotFoundError:
        raise BlobMissing from None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _delete(path: Path) -> None:
    try:
        path.unlink()
    except FileNotFoundError:
        return
    tell_disk(path.parent)


def tell_disk(folder: Path) -> None:
    """A rename is on the disk when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
