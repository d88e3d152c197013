"""A backup of the configuration: settings with their values, and the files of the proxy and the stack."""

from __future__ import annotations

import asyncio
import os
import tarfile
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from pathlib import Path, PurePosixPath
from typing import Final

import orjson
from pydantic import SecretStr

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.pack import unpacked
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.settings import Settings

SETTINGS: Final = "settings.env"
FOLDERS: Final = "folders.tar"
_NOT_SAVED: Final = {"backup_keys", "backup_key_current"}
"""Sealed under themselves they would help nobody."""


async def configuration_backup(settings: Settings, shelf: Shelf, label: str = "") -> Manifest:
    """Make one. Raises BackupError where a folder is not there, and OSError."""
    folders = [Path(name) for name in settings.backup_config_folders]
    missing = await asyncio.to_thread(_missing, folders)
    if missing:
        raise BackupError(f"BACKUP_CONFIG_FOLDERS: there is no folder {missing[0]}.")
    draft = shelf.begin("configuration")
    try:
        async with aclosing(_settings(settings)) as content:
            await draft.add(SETTINGS, content)
        async with aclosing(_folders(folders)) as content:
            await draft.add(FOLDERS, content)
        return await draft.finish(label=label)
    except BaseException:
        await asyncio.shield(draft.discard())
        raise


async def unpack_configuration(shelf: Shelf, manifest: Manifest, into: Path) -> list[str]:
    """Write what was saved into the empty folder `into`, readable by its owner only; answers the files. Raises
    BackupError."""
    await asyncio.to_thread(_prepared, into)
    async with aclosing(shelf.part(manifest, SETTINGS)) as content:
        _write(into / SETTINGS, b"".join([piece async for piece in content]))
    written = [SETTINGS]
    async with (
        aclosing(shelf.part(manifest, FOLDERS)) as stream,
        aclosing(unpacked(stream, FOLDERS)) as files,
    ):
        async for one in files:
            name = PurePosixPath(one.store, one.key)
            if name.is_absolute() or ".." in name.parts:
                raise BackupError(f"{FOLDERS} holds a file outside of it.")
            _write(into / name, one.file.read())
            written.append(str(name))
    return written


async def _settings(settings: Settings) -> AsyncGenerator[bytes, None]:
    """Those that were given, as a file of NAME='value' lines."""
    for name in sorted(settings.model_fields_set - _NOT_SAVED):
        value = getattr(settings, name)
        if value is not None:
            text = _spelled(value).replace("\\", "\\\\").replace("'", "\\'")
            yield f"{name.upper()}='{text}'\n".encode()
    await asyncio.sleep(0)


def _spelled(value: object) -> str:
    plain = _plain(value)
    return plain if isinstance(plain, str) else orjson.dumps(plain).decode()


def _plain(value: object) -> object:
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Path) else value


async def _folders(folders: list[Path]) -> AsyncGenerator[bytes, None]:
    """Every file below them, by the folder's number, its name and the path in it; links are not followed."""
    for number, folder in enumerate(folders):
        for path in sorted(await asyncio.to_thread(_files, folder)):
            content = await asyncio.to_thread(path.read_bytes)
            entry = tarfile.TarInfo(f"{number}-{folder.name}/{path.relative_to(folder).as_posix()}")
            entry.size, entry.mode = len(content), 0o600
            yield entry.tobuf(tarfile.GNU_FORMAT)
            yield content + bytes(-len(content) % tarfile.BLOCKSIZE)
    yield bytes(2 * tarfile.BLOCKSIZE)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def _missing(folders: list[Path]) -> list[Path]:
    return [folder for folder in folders if not folder.is_dir()]


def _prepared(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise BackupError(f"{folder} is not empty.")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
