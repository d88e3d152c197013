"""The log of PostgreSQL, segment by segment, into the stores of backups and back: `archive_command` and
`restore_command` run this once per segment, so it loads next to nothing of the program.

    archive_command = 'cairn-wal push %p'
    restore_command = 'cairn-wal fetch %f %p'

Of the settings it reads BACKUP_FOLDER, BACKUP_S3_URL, BACKUP_KEYS and BACKUP_KEY_CURRENT, and for S3 the way there, as
variables of the environment or as files (`BACKUP_KEYS_FILE`). Exit code 0: done, and on the disk. 1: not done; for
`fetch` also where there is no such segment, which PostgreSQL asks for at the end of each archive.
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import json
import os
import re
import secrets
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Final, cast

from cairn.kernel.backup.errors import BackupError, Damaged
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.opening import opened
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.sealing import PIECE, Seen, sealed
from cairn.kernel.files.local import tell_disk
from cairn.kernel.files.port import BlobMissing

FOLDER: Final = "wal/"
NAME: Final = re.compile(r"[0-9A-F]{24}(\.partial|\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history")
"""What PostgreSQL archives: segments, where base backups began, and which timeline came from which."""
_OF: Final = "wal"
_USAGE: Final = "usage: push PATH [NAME] | fetch NAME PATH | ship FOLDER"
_S3: Final = ("s3_endpoint", "s3_region", "s3_access_key_id", "s3_secret_access_key")
_DONE, _NOT_DONE, _WRONG_USE = 0, 1, 2


class OtherSegment(BackupError):
    """The archive has another segment of this name: two servers archive to one place, or one came back from
    the past."""


async def push(stores: Sequence[BackupStore], keys: BackupKeys, path: Path, name: str) -> None:
    """Keep a segment in every store, whole and for good. Nothing happens where it is there already. Raises
    `OtherSegment`, BackupError, OSError."""
    if not NAME.fullmatch(name):
        raise BackupError(f"{name!r} is not the name of a file of PostgreSQL's log.")
    for store in stores:
        there = await _digest_of(store, keys, name)
        if there is None:
            async with aclosing(sealed(_windows(path), keys, _OF, name, Seen())) as content:
                await store.write(FOLDER + name, content)
        elif there != await asyncio.to_thread(_digest, path):
            raise OtherSegment(f"The archive has another {name}: is it another server's?")


async def fetch(stores: Sequence[BackupStore], keys: BackupKeys, name: str, path: Path) -> bool:
    """Write a segment to `path`, from the first store that has it undamaged; False where none has it. The file is there
    whole or not at all; what is zero in it takes no room on the disk. Raises Damaged, WrongKey, OSError."""
    problem: Exception | None = None
    for store in stores:
        draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            async with aclosing(plain(store, keys, name)) as content:
                await _written(draft, content)
            draft.replace(path)
        except BlobMissing:
            continue
        except (Damaged, OSError) as found:
            problem = found
        else:
            tell_disk(path.parent)
            return True
        finally:
            with suppress(FileNotFoundError):
                draft.unlink()
    if problem is not None:
        raise problem
    return False


async def ship(stores: Sequence[BackupStore], keys: BackupKeys, folder: Path) -> int:
    """Push what another program has laid into `folder`, oldest first, and take it away from there; answers how many
    files. For a database server beside which there is no Cairn. Raises as `push` does."""
    names = sorted(name for name in await asyncio.to_thread(os.listdir, folder) if NAME.fullmatch(name))
    for name in names:
        await push(stores, keys, folder / name, name)
        (folder / name).unlink()
    return len(names)


async def plain(store: BackupStore, keys: BackupKeys, name: str) -> AsyncGenerator[bytes, None]:
    """The bytes of a segment, each piece authenticated. Raises BlobMissing, Damaged, WrongKey."""
    async with (
        aclosing(store.read(FOLDER + name)) as stored,
        aclosing(opened(stored, keys, _OF, name, Seen())) as content,
    ):
        async for piece in content:
            yield piece


async def _digest_of(store: BackupStore, keys: BackupKeys, name: str) -> bytes | None:
    digest = hashlib.sha256()
    try:
        async with aclosing(plain(store, keys, name)) as content:
            async for piece in content:
                digest.update(piece)
    except BlobMissing:
        return None
    return digest.digest()


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


async def _windows(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while window := await asyncio.to_thread(file.read, PIECE):
            yield window


async def _written(path: Path, content: AsyncIterator[bytes]) -> None:
    with path.open("wb") as file:
        size = 0
        async for piece in content:
            size += len(piece)
            if piece.count(0) == len(piece):
                file.seek(size)
            else:
                file.write(piece)
        file.truncate(size)
        file.flush()
        os.fsync(file.fileno())


def given(environ: Mapping[str, str]) -> tuple[tuple[BackupStore, ...], BackupKeys]:
    """Stores and keys, by the environment alone. BackupError where they are not there."""
    folder, url = _setting(environ, "BACKUP_FOLDER"), _setting(environ, "BACKUP_S3_URL")
    try:
        texts = json.loads(_setting(environ, "BACKUP_KEYS") or "{}")
        given_keys = {str(name): str(text) for name, text in texts.items()}
    except (ValueError, AttributeError):
        raise BackupError("BACKUP_KEYS is not a JSON object of keys.") from None
    keys = BackupKeys.spelled(given_keys, _setting(environ, "BACKUP_KEY_CURRENT"))
    stores: list[BackupStore] = [FolderStore(Path(folder).absolute())] if folder else []
    if url:
        stores += _in_s3(environ, url)
    if not stores:
        raise BackupError("There is no place for the log: set BACKUP_FOLDER or BACKUP_S3_URL.")
    return tuple(stores), keys


def _in_s3(environ: Mapping[str, str], url: str) -> list[BackupStore]:
    """Where there is one, its client and the settings are loaded after all; of those, what says how to get there."""
    given_s3 = {name: text for name in _S3 if (text := _setting(environ, name.upper()))}
    settings = importlib.import_module("cairn.kernel.settings").Settings.model_validate(given_s3)
    return [cast("BackupStore", importlib.import_module("cairn.kernel.files.ways").objects_of(settings, url))]


def _setting(environ: Mapping[str, str], name: str) -> str:
    path = environ.get(f"{name}_FILE")
    return environ.get(name) or (Path(path).read_text(encoding="utf-8").strip() if path else "")


async def _do(words: Sequence[str], environ: Mapping[str, str]) -> int:
    match words:
        case ["push", path, *rest] if len(rest) < 2:
            stores, keys = given(environ)
            await push(stores, keys, Path(path), rest[0] if rest else Path(path).name)
        case ["fetch", name, path]:
            stores, keys = given(environ)
            return _DONE if await fetch(stores, keys, name, Path(path)) else _NOT_DONE
        case ["ship", folder]:
            stores, keys = given(environ)
            await ship(stores, keys, Path(folder))
        case _:
            sys.stderr.write(f"{_USAGE}\n")
            return _WRONG_USE
    return _DONE


def main(words: Sequence[str] | None = None) -> int:
    """Run one of the verbs; what goes wrong is a line on stderr, which PostgreSQL puts into its log."""
    try:
        return asyncio.run(_do(sys.argv[1:] if words is None else words, os.environ))
    except (BackupError, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return _NOT_DONE


if __name__ == "__main__":
    sys.exit(main())
