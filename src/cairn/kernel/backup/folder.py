"""A folder of this machine, or of a disk that it mounts."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, Final

from cairn.kernel.files.local import tell_disk
from cairn.kernel.files.port import BlobMissing, Stored

_WINDOW: Final = 1_048_576
DRAFT: Final = ".draft-"
"""Begins the names of files that are being written, or never were."""


class FolderStore:
    """Files below `folder`, which only its owner opens. A file is written under another name, told to the disk, and
    renamed: it is there whole, or not, also after a power cut."""

    name = "folder"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def write(self, path: str, content: AsyncIterator[bytes]) -> None:
        target = self._path(path)
        draft = target.with_name(f"{DRAFT}{secrets.token_hex(6)}")
        file = await asyncio.to_thread(_begun, self._folder, draft)
        try:
            async for piece in content:
                await asyncio.to_thread(file.write, piece)
            await asyncio.to_thread(_kept, file, draft, target)
        finally:
            file.close()
            with suppress(FileNotFoundError):
                draft.unlink()

    async def read(self, path: str) -> AsyncGenerator[bytes, None]:
        try:
            file = self._path(path).open("rb")
        except FileNotFoundError:
            raise BlobMissing from None
        with file:
            while window := await asyncio.to_thread(file.read, _WINDOW):
                yield window

    async def files(self, prefix: str = "") -> list[Stored]:
        return await asyncio.to_thread(_files, self._folder, self._path(prefix) if prefix else self._folder)

    async def delete(self, path: str) -> None:
        await asyncio.to_thread(_delete, self._path(path), self._folder)

    def _path(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts:
            raise ValueError("A path of a store stays below it.")
        return self._folder.joinpath(*parts)


def _begun(folder: Path, draft: Path) -> IO[bytes]:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _kept(file: IO[bytes], draft: Path, target: Path) -> None:
    file.flush()
    os.fsync(file.fileno())
    draft.replace(target)
    tell_disk(target.parent)
    tell_disk(target.parent.parent)


def _files(folder: Path, below: Path) -> list[Stored]:
    found: list[Stored] = []
    for path in below.rglob("*"):
        with suppress(FileNotFoundError):
            status = path.stat()
            if path.is_file():
                changed = datetime.fromtimestamp(status.st_mtime, UTC)
                found.append(Stored(path.relative_to(folder).as_posix(), status.st_size, changed))
    return sorted(found, key=lambda stored: stored.path)


def _delete(path: Path, folder: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
    parent = path.parent
    while parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
