"""Which stores backups lie in, by the settings."""

from __future__ import annotations

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.files.ways import objects_of
from cairn.kernel.settings import Settings


def stores_of(settings: Settings) -> tuple[BackupStore, ...]:
    """Where backups are made, and then where they are copied to. Raises BackupError where there is no place at all."""
    found: list[BackupStore] = []
    if settings.backup_folder is not None:
        found.append(FolderStore(settings.backup_folder.absolute()))
    if settings.backup_s3_url:
        found.append(objects_of(settings, settings.backup_s3_url))
    if not found:
        raise BackupError("There is no place for backups: set BACKUP_FOLDER or BACKUP_S3_URL.")
    return tuple(found)
