"""Continuous archiving: what is made by the clock and by jobs, and what goes when its time is over.

A base backup each night; the log as PostgreSQL closes its segments (`wal`); contents of files as they come, by a job,
and all that lack, before each base backup.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, time, timedelta
from typing import Final, cast
from uuid import UUID

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.backup import figures
from cairn.kernel.backup.base import BaseFacts, contents_at, create_base
from cairn.kernel.backup.contents import Contents
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.stores import stores_of
from cairn.kernel.backup.wal_archive import WalArchive
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files import queries
from cairn.kernel.files.asking import Asking
from cairn.kernel.files.port import FileStoreUnavailable
from cairn.kernel.files.removal import COPY_CONTENT
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.settings import Settings

NIGHTLY: Final = "kernel.backup_base"
_NIGHT_SECONDS: Final = 6 * 3600.0
_SECONDS: Final = 600.0
_ATTEMPTS: Final = 20
_PAGE: Final = 200
_LEAST: Final = UUID(int=0)


def continuous_jobs(
    settings: Settings, database: Database, files: Asking
) -> tuple[tuple[Job, ...], tuple[Schedule, ...]]:
    """The jobs and when they are due: none where no log is archived."""
    if not settings.backup_pitr_days:
        return (), ()
    contents = Contents(stores_of(settings), BackupKeys.of(settings))

    async def copy(_: UnitOfWork, payload: Row) -> None:
        if payload["store"] == files.name:
            await contents.keep(cast("str", payload["sha256"]), lambda: _content(files, payload))

    async def nightly(_work: UnitOfWork, _: Row) -> None:
        await base_backup(settings, database, files, "nightly")
        await prune(settings, database)

    jobs = (
        Job(COPY_CONTENT, copy, most_attempts=_ATTEMPTS, seconds=_SECONDS),
        Job(NIGHTLY, nightly, most_attempts=4, seconds=_NIGHT_SECONDS),
    )
    return jobs, (Schedule(NIGHTLY, daily=time(4, 0)),)


async def base_backup(settings: Settings, database: Database, files: Asking, label: str = "") -> Manifest:
    """Copy the contents that lack, make a base backup, and copy it to the other stores. Raises BackupError, also where
    a content could not be copied, when all else is done."""
    stores, keys = stores_of(settings), BackupKeys.of(settings)
    shelf = Shelf(stores[0], keys)
    try:
        copied, failed = await copy_missing(database, files, Contents(stores, keys))
        made = await create_base(shelf, _replicating(settings), label=label, files=copied)
        for other in stores[1:]:
            await shelf.copy(made, other)
    except BaseException:
        figures.FAILURES.labels("base").inc()
        raise
    if failed:
        raise BackupError(f"{made.id} is made, but {failed} file(s) have no content that could be copied.")
    return made


async def prune(settings: Settings, database: Database) -> list[str]:
    """Delete base backups that no second of the last BACKUP_PITR_DAYS needs, the log before the oldest that stays, and
    contents that nothing has had a row for since; answers the ids of the base backups."""
    keys, before = BackupKeys.of(settings), clock.now() - timedelta(days=settings.backup_pitr_days)
    gone: list[str] = []
    for store in stores_of(settings):
        shelf = Shelf(store, keys)
        found = [made for made in (await shelf.backups())[0] if made.kind == "base"]
        stay = needed([await shelf.manifest(made.id) for made in found], before)
        if not stay:
            continue
        for made in found[: len(found) - len(stay)]:
            await shelf.delete(made.id)
            gone.append(made.id)
        await WalArchive([store], keys).prune(BaseFacts.of(stay[0]).start)
        wanted = await _wanted(database) | await contents_at(shelf, stay[0])
        await Contents([store], keys).prune(wanted, stay[0].created_at)
    return sorted(set(gone))


def needed(found: Sequence[Manifest], before: datetime) -> list[Manifest]:
    """Those that a time behind `before` may be restored from: the last one that was complete then, and all since.
    `found`: oldest first."""
    early = [made for made in found if BaseFacts.of(made).start.ended_at <= before]
    return [*early[-1:], *found[len(early) :]]


async def copy_missing(database: Database, store: Asking, contents: Contents) -> tuple[int, int]:
    """Copy the content of every file that has no copy yet: how many were, and how many could not be. Raises OSError
    where a store of backups does not do it."""
    copied = failed = 0
    after = _LEAST
    while rows := await Reads(database, primary=True).rows(queries.PAGE, {"after": after, "most": _PAGE}):
        after = cast("UUID", rows[-1]["id"])
        lacking = await contents.missing(
            {cast("str", row["sha256"]) for row in rows if row["store"] == store.name}
        )
        for row in rows:
            if row["sha256"] in lacking:
                good = await _copied(contents, store, row)
                copied, failed = copied + good, failed + (not good)
    return copied, failed


async def _copied(contents: Contents, store: Asking, row: Row) -> bool:
    try:
        await contents.keep(cast("str", row["sha256"]), lambda: _content(store, row), again=False)
    except (FileStoreUnavailable, BackupError):
        return False
    return True


def _content(store: Asking, row: Row) -> AsyncIterator[bytes]:
    return store.stream(cast("str", row["key"]), 0, cast("int", row["size"]))


async def _wanted(database: Database) -> set[str]:
    """Contents that files have now."""
    found: set[str] = set()
    after = _LEAST
    while rows := await Reads(database, primary=True).rows(queries.PAGE, {"after": after, "most": _PAGE}):
        after = cast("UUID", rows[-1]["id"])
        found |= {cast("str", row["sha256"]) for row in rows}
    return found


def _replicating(settings: Settings) -> str:
    """The address of the role that makes base backups."""
    url = settings.backup_base_url or settings.database_admin_url or settings.database_url
    if url is None:
        raise BackupError("BACKUP_BASE_URL is missing: the embedded database archives no log.")
    return url.get_secret_value()
