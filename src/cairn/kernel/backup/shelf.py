"""Backups in a store: begin one, list them, open one, read all of it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from cairn.base import clock
from cairn.kernel.backup import manifest as manifests
from cairn.kernel.backup.errors import BackupError, Damaged, WrongKey
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.manifest import MANIFEST, Kind, Manifest, StoredPart
from cairn.kernel.backup.opening import opened
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.sealing import Seen, sealed
from cairn.kernel.files.port import BlobMissing


def new_backup_id(kind: Kind, now: datetime) -> str:
    """See `manifest.ID`."""
    return f"{now:%Y%m%dT%H%M%SZ}-{kind}-{secrets.token_hex(3)}"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Files of a store that no manifest names: a backup that never ended, or one that is being made; or one whose
    manifest cannot be read."""

    id: str
    paths: tuple[str, ...]
    changed_at: datetime
    has_manifest: bool


class Draft:
    """A backup that is being made. It is one when `finish` has returned."""

    def __init__(self, shelf: Shelf, kind: Kind) -> None:
        self._shelf, self.kind, self.created_at = shelf, kind, clock.now()
        self.id = new_backup_id(kind, self.created_at)
        self.parts: list[StoredPart] = []

    async def add(self, name: str, content: AsyncIterator[bytes]) -> StoredPart:
        """Seal `content` as the part `name`, as it comes. OSError where the store does not do it."""
        seen = Seen()
        async with aclosing(sealed(content, self._shelf.keys, self.id, name, seen)) as stored:
            await self._shelf.store.write(f"{self.id}/{name}", stored)
        part = StoredPart(
            name=name, plain_size=seen.plain.size, plain_sha256=seen.plain.sha256,
            stored_size=seen.stored.size, stored_sha256=seen.stored.sha256,
        )  # fmt: skip
        self.parts.append(part)
        return part

    async def finish(self, **facts: object) -> Manifest:
        """Write the manifest: `facts` are its other fields."""
        made = Manifest.model_validate({
            "id": self.id, "kind": self.kind, "created_at": self.created_at, "finished_at": clock.now(),
            "cairn_version": version("cairn"), "key_id": self._shelf.keys.current, "parts": self.parts, **facts,
        })  # fmt: skip
        await self._shelf.store.write(
            f"{self.id}/{MANIFEST}", _once(manifests.written(made, self._shelf.keys))
        )
        return made

    async def discard(self) -> None:
        """Take away what was written."""
        for stored in await self._shelf.store.files(f"{self.id}/"):
            await self._shelf.store.delete(stored.path)


class Shelf:
    """The backups of one store, under these keys."""

    def __init__(self, store: BackupStore, keys: BackupKeys) -> None:
        self.store, self.keys = store, keys

    def begin(self, kind: Kind) -> Draft:
        return Draft(self, kind)

    async def backups(self) -> tuple[list[Manifest], list[Unfinished]]:
        """What there is, oldest first; manifests as they stand there, not yet authenticated. A manifest that cannot be
        read makes an unfinished one of its backup."""
        by_id: dict[str, list[str]] = {}
        changed: dict[str, datetime] = {}
        for stored in await self.store.files():
            backup_id = stored.path.partition("/")[0]
            if manifests.ID.fullmatch(backup_id):
                by_id.setdefault(backup_id, []).append(stored.path)
                changed[backup_id] = max(stored.changed_at, changed.get(backup_id, stored.changed_at))
        found: list[Manifest] = []
        unfinished: list[Unfinished] = []
        for backup_id, paths in sorted(by_id.items()):
            made = await self._parsed(backup_id) if f"{backup_id}/{MANIFEST}" in paths else None
            if made is None:
                unfinished.append(
                    Unfinished(
                        backup_id, tuple(paths), changed[backup_id], f"{backup_id}/{MANIFEST}" in paths
                    )
                )
            else:
                found.append(made)
        return found, unfinished

    async def manifest(self, backup_id: str) -> Manifest:
        """Of this backup, or of the `newest` full one; authenticated. Raises BackupError, Damaged, WrongKey."""
        if backup_id == "newest":
            found = [made for made in (await self.backups())[0] if made.kind == "full"]
            if not found:
                raise BackupError("There is no backup yet.")
            backup_id = found[-1].id
        return manifests.authenticated(await self._raw(backup_id), backup_id, self.keys)

    async def part(self, manifest: Manifest, name: str) -> AsyncGenerator[bytes, None]:
        """What is in a part, each piece authenticated; when it ends, all of it is what the manifest says. Raises
        Damaged, BackupError."""
        said, seen = manifest.part(name), Seen()
        try:
            async with (
                aclosing(self.store.read(f"{manifest.id}/{name}")) as stored,
                aclosing(opened(stored, self.keys, manifest.id, name, seen)) as content,
            ):
                async for piece in content:
                    yield piece
        except BlobMissing:
            raise Damaged(name, "it is not there") from None
        except WrongKey:
            # the manifest opened under this key: it is the header that was changed
            raise Damaged(name, "its header is not that of a file of this backup") from None
        if (seen.plain.sha256, seen.stored.sha256) != (said.plain_sha256, said.stored_sha256):
            raise Damaged(name, "its checksum is not that of the manifest")

    async def verify(self, manifest: Manifest) -> list[Damaged]:
        """Every part read to its end: what is damaged."""
        wrong: list[Damaged] = []
        for part in manifest.parts:
            try:
                async with aclosing(self.part(manifest, part.name)) as content:
                    async for _ in content:
                        pass
            except Damaged as problem:
                wrong.append(problem)
        return wrong

    async def delete(self, backup_id: str) -> None:
        """The manifest goes first: what is left of it then is no backup."""
        await self.store.delete(f"{backup_id}/{MANIFEST}")
        for stored in await self.store.files(f"{backup_id}/"):
            await self.store.delete(stored.path)

    async def copy(self, manifest: Manifest, to: BackupStore) -> None:
        """The same sealed bytes into another store, the manifest last."""
        for name in (*(part.name for part in manifest.parts), MANIFEST):
            path = f"{manifest.id}/{name}"
            await to.write(path, self.store.read(path))

    async def _parsed(self, backup_id: str) -> Manifest | None:
        try:
            return manifests.parsed(await self._raw(backup_id), backup_id)
        except BackupError:
            return None

    async def _raw(self, backup_id: str) -> bytes:
        if not manifests.ID.fullmatch(backup_id):
            raise BackupError(f"{backup_id!r} is not the id of a backup; `cairn backup list` shows them.")
        try:
            return b"".join([window async for window in self.store.read(f"{backup_id}/{MANIFEST}")])
        except BlobMissing:
            raise BackupError(f"There is no backup {backup_id}.") from None


async def _once(content: bytes) -> AsyncGenerator[bytes, None]:
    await asyncio.sleep(0)
    yield content
