"""Where small pages are added and never changed: a folder of this machine, or S3."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from cairn.kernel.files.local import tell_disk
from cairn.kernel.files.port import BlobMissing

NAME: Final = re.compile(r"[0-9]{12}\.json")


class Journal(Protocol):
    """Pages by number, from 1 on. All of it raises an OSError (`StoreTrouble`) where the store does not do it."""

    async def append(self, number: int, page: bytes) -> bool:
        """Keep a page under this number, whole and for good; False where there is one already."""
        ...

    async def numbers(self, after: int = 0) -> Sequence[int]:
        """The numbers of all pages behind this one, in order."""
        ...

    async def read(self, number: int) -> bytes:
        """Raises `BlobMissing`."""
        ...


def page_name(number: int) -> str:
    """Names in the order of numbers."""
    return f"{number:012d}.json"


def page_number(name: str) -> int | None:
    """None for what is no page."""
    return int(name[:12]) if NAME.fullmatch(name) else None


class FolderJournal:
    """Files of a folder that only its owner opens. A page is written under another name, told to the disk, and then
    linked to its own, which fails where there is one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def append(self, number: int, page: bytes) -> bool:
        return await asyncio.to_thread(_append, self._folder, page_name(number), page)

    async def numbers(self, after: int = 0) -> Sequence[int]:
        return await asyncio.to_thread(_numbers, self._folder, after)

    async def read(self, number: int) -> bytes:
        return await asyncio.to_thread(_read, self._folder / page_name(number))


def _append(folder: Path, name: str, page: bytes) -> bool:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = folder / f".{name}.{secrets.token_hex(8)}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(page)
            file.flush()
            os.fsync(file.fileno())
        (folder / name).hardlink_to(draft)
    except FileExistsError:
        return False
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
    tell_disk(folder)
    return True


def _numbers(folder: Path, after: int) -> Sequence[int]:
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return ()
    return sorted(number for name in names if (number := page_number(name)) is not None and number > after)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BlobMissing from None
