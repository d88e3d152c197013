"""Which store files go to, by the settings, and which journal an address means."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit

from cairn.kernel.db.pools import Database
from cairn.kernel.files.journal import FolderJournal, Journal
from cairn.kernel.files.links import FileLinks
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.pinata import PinataStore
from cairn.kernel.files.port import FileStore
from cairn.kernel.files.service import Files
from cairn.kernel.outbound import Outbound
from cairn.kernel.settings import Settings

if TYPE_CHECKING:
    from cairn.kernel.files.s3_objects import S3Objects


def files_of(settings: Settings, database: Database, outbound: Outbound) -> Files:
    """Files in the store that the settings name."""
    keys = (settings.secret_key, settings.secret_key_previous)
    links = FileLinks([key.get_secret_value().encode() for key in keys if key is not None])
    copied = settings.backup_pitr_days > 0
    return Files(database, store_of(settings, outbound), links, settings.files_quota_bytes, copied=copied)


def store_of(settings: Settings, outbound: Outbound) -> FileStore:
    """Pinata where there is a token, S3 where there is a bucket, else a folder under CAIRN_HOME."""
    if settings.pinata_jwt is not None:
        return PinataStore(
            outbound, settings.pinata_jwt.get_secret_value(), api=settings.pinata_url,
            uploads=settings.pinata_upload_url, gateway=settings.pinata_gateway_url,
        )  # fmt: skip
    if settings.s3_bucket is not None:
        # obstore takes 15 MiB of memory: only those who use it shall pay for it
        module = importlib.import_module("cairn.kernel.files.s3")
        return cast("FileStore", module.S3Store(settings))
    return LocalStore(settings.cairn_home / "files")


def journal_of(settings: Settings, address: str) -> Journal:
    """The journal at `file:///folder`, its odd characters as %XX, or at `s3://bucket/prefix`."""
    parts = urlsplit(address)
    if parts.scheme == "s3":
        module = importlib.import_module("cairn.kernel.files.s3")
        return cast("Journal", module.S3Journal(settings, parts.netloc, parts.path))
    return FolderJournal(Path(unquote(parts.path)))


def objects_of(settings: Settings, address: str) -> S3Objects:
    """The objects at `s3://bucket/prefix`."""
    parts = urlsplit(address)
    module = importlib.import_module("cairn.kernel.files.s3_objects")
    return cast("S3Objects", module.S3Objects(settings, parts.netloc, parts.path))
