"""Background work, and backups."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, cast

from cairn.base import clock
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.stores import stores_of
from cairn.kernel.backup.tools import tools_for
from cairn.kernel.backup.wal_archive import WalArchive
from cairn.kernel.product.checks import Finding, Group, Patient, failure, ok, skipped, warning

group = Group("jobs")
backups = Group("backups")
_MOST_LAG: Final = timedelta(minutes=1)
_BEAT_EVERY: Final = timedelta(hours=2)
"""`kernel.tidy` is queued every hour, whatever else there is to do."""
_BACKUP_HOURS: Final = 26
_LOG_MINUTES: Final = 10
_ARCHIVING: Final = (
    "Set archive_mode, archive_command and archive_timeout: see docs/operations/disaster-recovery.md."
)
_ARCHIVER: Final = """
SELECT current_setting('archive_mode') AS mode,
  coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS fails FROM pg_stat_archiver
"""
_TABLE: Final = "SELECT to_regclass('kernel.outbox') IS NOT NULL"
_NO_TABLE: Final = "Not looked at: the database was never migrated."


@group("dead")
async def dead(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    count = await patient.value("SELECT count(*) FROM kernel.outbox WHERE state = 'dead'")
    if count:
        return warning(
            f"{count} job(s) were given up.", "See `cairn jobs failed`; `cairn jobs retry ID` tries again."
        )
    return ok("No job was given up.")


@group("lag")
async def lag(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    oldest = await patient.value("SELECT min(due_at) FROM kernel.outbox WHERE state = 'queued'")
    waited = clock.now() - cast("datetime", oldest) if oldest else timedelta(0)
    if waited > _MOST_LAG:
        return warning(
            f"The oldest due job has waited {waited.total_seconds() / 60:.0f} min.",
            "See that a `cairn worker` or `cairn serve` runs, and its log.",
        )
    return ok("No due job waits.")


@group("beat")
async def beat(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    last = await patient.value("SELECT max(created_at) FROM kernel.outbox WHERE job = 'kernel.tidy'")
    if last is None:
        return skipped("Nothing was scheduled yet: the program has not run.")
    ago = clock.now() - cast("datetime", last)
    if ago > _BEAT_EVERY:
        return warning(
            f"Nothing was scheduled for {ago.total_seconds() / 3600:.0f} h.",
            "See that a process runs that schedules: `cairn up`, `serve`, `worker` or `beat`.",
        )
    return ok("Schedules run.")


@backups("place")
async def place(patient: Patient) -> Finding:
    """Whether they can be made by the clock, and are sealed."""
    settings = patient.settings
    if not settings.backs_up:
        return warning(
            "Cairn makes no backups.", "Set BACKUP_FOLDER, on another disk, or BACKUP_S3_URL; better both."
        )
    if not settings.backup_keys:
        return failure(
            "BACKUP_KEYS is missing: no backup is made.", "Make a key: openssl rand -base64 32 | tr +/ -_"
        )
    if settings.backup_folder is not None and not settings.backup_s3_url:
        return warning("Backups stay on this machine.", "Set BACKUP_S3_URL too, so that they outlive it.")
    return ok("There is a place for backups, and a key.")


@backups("tools")
async def tools(patient: Patient) -> Finding:
    """Whether this machine has client programs of PostgreSQL that are new enough."""
    if not patient.settings.backs_up:
        return skipped("There is no place for backups.")
    server = int(str(await patient.value("SHOW server_version_num"))) // 10_000
    try:
        found = await tools_for(server)
    except BackupError as problem:
        return warning(str(problem), "Where no process has them, no nightly backup is made.")
    return ok(f"pg_dump is of PostgreSQL {found.major}, the server of {server}.")


@backups("age")
async def age(patient: Patient) -> Finding:
    if not patient.settings.backs_up or not patient.settings.backup_keys:
        return skipped("No backup is made here.")
    try:
        shelves = [Shelf(store, BackupKeys.of(patient.settings)) for store in stores_of(patient.settings)]
        found = [made for shelf in shelves for made in (await shelf.backups())[0] if made.kind == "full"]
    except OSError as problem:
        return failure(
            f"The store of backups does not answer ({type(problem).__name__}).", "See whether it is there."
        )
    if not found:
        return warning(
            "There is no backup yet.", "Run `cairn backup create`; each night one is made at 03:00 UTC."
        )
    hours = (clock.now() - max(made.created_at for made in found)).total_seconds() / 3600
    if hours > _BACKUP_HOURS:
        return warning(
            f"The newest backup is {hours:.0f} h old.",
            "See `cairn jobs failed --job kernel.backup`, and its log.",
        )
    return ok(f"The newest backup is {hours:.0f} h old.")


@backups("log")
async def archived_log(patient: Patient) -> Finding:
    """Whether the database can be restored to any second: the log is archived, and arrives where backups lie."""
    settings = patient.settings
    if not settings.backup_pitr_days or not settings.backup_keys:
        return skipped(
            "No log is archived (BACKUP_PITR_DAYS): a restore goes back to the last nightly backup."
        )
    (row,) = await patient.rows(_ARCHIVER)
    if row["mode"] == "off":
        return failure("BACKUP_PITR_DAYS is set, and archive_mode is off.", _ARCHIVING)
    if row["fails"]:
        return failure("PostgreSQL cannot archive its log.", "See its own log, and pg_stat_archiver.")
    try:
        return await _arriving(WalArchive(stores_of(settings), BackupKeys.of(settings)))
    except OSError as problem:
        name = type(problem).__name__
        return failure(f"The store of backups does not answer ({name}).", "See whether it is there.")


async def _arriving(archive: WalArchive) -> Finding:
    newest = max((stored.changed_at for stored in await archive.files()), default=None)
    shelf = Shelf(archive.stores[0], archive.keys)
    bases = [made for made in (await shelf.backups())[0] if made.kind == "base"]
    if newest is None or not bases:
        return warning(
            "There is no base backup yet, or no log behind it.", "Run `cairn backup create --kind base`."
        )
    minutes = (clock.now() - newest).total_seconds() / 60
    if minutes > _LOG_MINUTES:
        return warning(f"The newest archived segment of the log is {minutes:.0f} min old.", _ARCHIVING)
    return ok(f"The log is archived until {minutes:.0f} min ago, behind {len(bases)} base backup(s).")
