"""What the shell and the jobs ask of backups: make, list, verify, restore, prune, on the stores of the settings."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from cairn.base import clock
from cairn.kernel.backup import figures
from cairn.kernel.backup.base import BaseFacts
from cairn.kernel.backup.configuration import configuration_backup
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.making import DATABASE, Saved, full_backup, keys_backup
from cairn.kernel.backup.manifest import Kind, Manifest
from cairn.kernel.backup.restoring import Look, Restored, Wanted, readable, restore
from cairn.kernel.backup.retention import Retention, gone, left_over
from cairn.kernel.backup.shelf import Shelf, Unfinished
from cairn.kernel.backup.stores import stores_of
from cairn.kernel.backup.swapping import swap
from cairn.kernel.backup.tools import newest_tools
from cairn.kernel.backup.wal_archive import WalArchive
from cairn.kernel.db import migrate
from cairn.kernel.files.port import FileStore
from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import get_logger

T = TypeVar("T")
log = get_logger(__name__)
_DUMPED: Final = ("full", "keys")


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup, and the stores that have it."""

    manifest: Manifest
    stores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was read of one backup. `problems`: a line each."""

    manifest: Manifest
    seconds: float
    problems: tuple[str, ...]


class Backups:
    """On the stores and under the keys of `settings`. `files`: where contents lie; `apart`: schemas that are dumped
    into a backup of their own. All of it raises BackupError, and OSError where a store does not answer."""

    def __init__(
        self, settings: Settings, files: FileStore, apart: Sequence[str], looks: Sequence[Look] = ()
    ) -> None:
        self._settings, self._files, self._apart, self._looks = (
            settings,
            files,
            tuple(sorted(apart)),
            tuple(looks),
        )

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The first is where backups are made; to the others they are copied."""
        keys = BackupKeys.of(self._settings)
        return tuple(Shelf(store, keys) for store in stores_of(self._settings))

    async def create(self, label: str = "") -> list[Manifest]:
        """A full one and, of what is kept apart, one of keys."""
        saved = Saved(self._dsn, self._files, self._apart)
        first = self.shelves[0]
        full = await self._counted("full", full_backup(saved, first, label))
        keys = await self._counted("keys", keys_backup(saved, first, label))
        return [full, *([keys] if keys else [])]

    async def create_configuration(self, label: str = "") -> Manifest:
        made = self._counted("configuration", configuration_backup(self._settings, self.shelves[0], label))
        return await made

    async def listed(self) -> tuple[list[Listed], list[Unfinished]]:
        """Of all stores, oldest first, not yet authenticated."""
        found: dict[str, Listed] = {}
        unfinished: list[Unfinished] = []
        for shelf in self.shelves:
            manifests, others = await shelf.backups()
            unfinished += others
            for made in manifests:
                before = found.get(made.id, Listed(made, ()))
                found[made.id] = replace(before, stores=(*before.stores, shelf.store.name))
        return [found[backup_id] for backup_id in sorted(found)], unfinished

    async def find(self, backup_id: str) -> tuple[Shelf, Manifest]:
        """The first store that has it, or the `newest` full one; authenticated."""
        problem = BackupError("There is no place for backups.")
        for shelf in self.shelves:
            try:
                return shelf, await shelf.manifest(backup_id)
            except BackupError as error:
                problem = error
        raise problem

    async def verify(self, backup_id: str) -> Verified:
        """Read all of it: each chunk, each checksum, and whether pg_restore understands the dump."""
        began = time.monotonic()
        shelf, manifest = await self.find(backup_id)
        problems = [str(problem) for problem in await shelf.verify(manifest)]
        if (
            not problems
            and manifest.kind in _DUMPED
            and not await readable(shelf, manifest, await newest_tools())
        ):
            problems.append(f"{DATABASE} lists nothing.")
        if manifest.kind == "base" and not problems:
            archive = WalArchive([shelf.store], shelf.keys)
            problems += [str(problem) async for problem in archive.verify(BaseFacts.of(manifest).start)]
        problems += [
            f"The file {one} was missing or damaged when this was made." for one in manifest.damaged_files
        ]
        return Verified(manifest, time.monotonic() - began, tuple(problems))

    async def restore_into(
        self, backup_id: str, dsn: str, files: FileStore | None, *, with_roles: bool = True
    ) -> tuple[Manifest, Restored]:
        """Into an empty database, and contents into this store."""
        shelf, wanted = await self._wanted(backup_id, files, with_roles=with_roles)
        return wanted.full, await restore(shelf, wanted, dsn)

    async def swap(self, backup_id: str) -> tuple[Manifest, str, Restored]:
        """In place of the running database; answers what the old one is called from then on. Contents that the store of
        files has stay; those that are missing come back."""
        shelf, wanted = await self._wanted(backup_id, self._files, with_roles=True)
        old, restored = await swap(shelf, wanted, self._dsn, clock.now())
        return wanted.full, old, restored

    async def prune(self) -> list[str]:
        """Take away what the settings do not keep, in each store; answers the ids. A backup that does not open under
        our keys is left alone."""
        settings, now = self._settings, clock.now()
        retention = Retention(
            settings.backup_retention_days, settings.backup_retention_months, settings.backup_apart_days
        )
        going: dict[str, None] = {}
        for shelf in self.shelves:
            manifests, unfinished = await shelf.backups()
            valid = [made for made in manifests if await self._is_valid(shelf, made)]
            ids = [made.id for made in gone(valid, retention, now)]
            ids += [left.id for left in left_over(unfinished, retention, now)]
            for backup_id in ids:
                await shelf.delete(backup_id)
                going[backup_id] = None
        return sorted(going)

    async def look(self) -> None:
        """Bring the figures up to date."""
        figures.shown([one.manifest for one in (await self.listed())[0]])

    async def _wanted(
        self, backup_id: str, files: FileStore | None, *, with_roles: bool
    ) -> tuple[Shelf, Wanted]:
        shelf, full = await self.find(backup_id)
        if full.kind != "full":
            raise BackupError(f"{full.id} holds no database: it is of the kind {full.kind}.")
        keys = await self._keys_for(shelf, full) if self._apart else None
        known = frozenset(migrate.revisions())
        return shelf, Wanted(full, keys, files, known, self._looks, with_roles)

    async def _keys_for(self, shelf: Shelf, full: Manifest) -> Manifest | None:
        """The newest of the same schema, so that nobody comes back whose key was destroyed; else the newest. None where
        the full one is of a database that has none of what is kept apart."""
        found = [made for made in (await shelf.backups())[0] if made.kind == "keys"]
        fitting = [made for made in found if made.heads == full.heads] or found
        return await shelf.manifest(fitting[-1].id) if fitting else None

    async def _is_valid(self, shelf: Shelf, made: Manifest) -> bool:
        try:
            await shelf.manifest(made.id)
        except BackupError as problem:
            log.warning("backup_is_not_ours", id=made.id, problem=str(problem))
            return False
        return True

    async def _counted(self, kind: Kind, making: Awaitable[T]) -> T:
        try:
            made = await making
            if isinstance(made, Manifest):
                await self._copied(made)
        except BaseException:
            figures.FAILURES.labels(kind).inc()
            raise
        await self.look()
        return made

    async def _copied(self, made: Manifest) -> None:
        first, *others = self.shelves
        for other in others:
            await first.copy(made, other.store)
        log.info("backup_made", id=made.id, bytes=made.stored_size, copies=len(others))

    @property
    def _dsn(self) -> str:
        url = self._settings.database_admin_url or self._settings.database_url
        if url is None:
            raise BackupError("DATABASE_URL is missing.")
        return url.get_secret_value()
