"""Point-in-time recovery from the shell: base backups, the archived log, restoring to a second, and the drill."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import SecretStr

from cairn import wiring
from cairn.kernel.backup import wal as wal_files
from cairn.kernel.backup.base import BaseFacts
from cairn.kernel.backup.continuous import base_backup, prune
from cairn.kernel.backup.drill import Ask, Drill, Looked, drill
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.point import DATA, FILES, PointInTime, check_empty
from cairn.kernel.backup.port import BackupStore
from cairn.kernel.backup.scratch import Target
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.stores import stores_of
from cairn.kernel.files.port import StoreTrouble
from cairn.kernel.settings import Settings, load_settings
from cairn.kernel.web.asking import status_of
from cairn.main import app_of
from cairn.shell.telling import ShellError, announce, manner, say, show

wal = typer.Typer(no_args_is_help=True, help="The archived log of PostgreSQL, segment by segment.")
T = TypeVar("T")
_READY = "/health/ready"


@wal.command("push")
def wal_push(
    path: Path, name: Annotated[str | None, typer.Argument(help="Unset: as PATH is called.")] = None
) -> None:
    """Keep a segment in the archive: `archive_command = 'cairn-wal push %p'` does the same, and starts faster."""
    stores, keys = _log_place()
    done(wal_files.push(stores, keys, path, name or path.name))


@wal.command("fetch")
def wal_fetch(name: str, path: Path) -> None:
    """Bring a segment back, for `restore_command = 'cairn-wal fetch %f %p'`. Exit code 1: there is none."""
    stores, keys = _log_place()
    if not done(wal_files.fetch(stores, keys, name, path)):
        raise typer.Exit(1)


@wal.command("ship")
def wal_ship(
    folder: Path,
    *,
    follow: Annotated[int, typer.Option(min=0, help="Look again every so many seconds; 0: once.")] = 0,
) -> None:
    """Push what the database server has laid into FOLDER (basic_archive does), and take it away there."""
    stores, keys = _log_place()
    count = done(_shipped(stores, keys, folder, follow))
    say({"shipped": count}, f"{count} file(s) shipped.")


def create_base_backup(settings: Settings, label: str = "") -> Manifest:
    """What `cairn backup create --kind base` does."""
    return done(_made(settings, label))


def prune_archive(settings: Settings) -> list[str]:
    """What `cairn backup prune` does besides, where a log is archived: the ids of the base backups that went."""
    return done(_pruned(settings)) if settings.backup_pitr_days else []


def restore_at(settings: Settings, text: str, into: Path, timeline: str = "latest") -> None:
    """What `cairn backup restore --at` does: the server as it was then, in an empty folder, stopped."""
    facts = done(_restored(_point(settings), instant(text), into, timeline))
    wrong = bool(facts["files_wrong"])
    so = "Files lack their contents: an earlier time may have them." if wrong else "Good, and stopped."
    lines = [f"{name:12}{value}" for name, value in facts.items()]
    say(facts, "\n".join([*lines, "", f"{so} Go on as docs/operations/disaster-recovery.md says."]))
    if wrong:
        raise typer.Exit(1)


def drill_backups(
    *,
    at: Annotated[str, typer.Option(help="A time, or random.")] = "random",
    folder: Annotated[Path | None, typer.Option(help="Where there is room; unset: the temp folder.")] = None,
) -> None:
    """Restore the newest base backup to a random second, elsewhere, and look at everything. Exit code 1: not good."""
    settings = load_settings()
    point, when = _point(settings), None if at == "random" else instant(at)
    with _scratch_folder(folder) as place:
        found = done(drill(point, place, program_of(settings), at=when))
    _tell(found)
    if not found.good:
        raise typer.Exit(1)


def program_of(settings: Settings) -> Ask:
    """Asks the program itself, on the copy: is it ready, and do its products find what they hold unharmed? It runs no
    jobs there: nothing is sent, and nothing is deleted."""

    async def ask(dsn: str, at: datetime | None) -> Sequence[Looked]:
        alone = settings.model_copy(update={
            "database_url": SecretStr(dsn), "database_admin_url": None, "database_read_url": None,
            "redis_url": None, "celery_broker_url": None, "database_pooler": "session",
            "database_pool_min": 1, "database_pool_max": 4,
        })  # fmt: skip
        cairn = wiring.build(alone)
        await cairn.database.open()
        try:
            app = app_of(cairn)
            cairn.system.accepting = True
            status = await status_of(app, _READY)
            looked = [Looked("program", status == 200, f"{_READY} answers {status}.")]
            for product in cairn.products:
                if product.restored is not None:
                    wrong = await product.restored(cairn.database, at)
                    looked.append(
                        Looked(product.name, wrong is None, wrong or "What it has chained is unbroken.")
                    )
            return looked
        finally:
            await cairn.close()

    return ask


def instant(text: str) -> datetime | None:
    """A time with its zone, UTC where it says none; None for `latest`."""
    if text == "latest":
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("2026-01-31T12:00:00Z, or latest", param_hint="--at") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def done(work: Coroutine[object, object, T]) -> T:
    """What came of it; what goes wrong with backups is a line."""
    try:
        return asyncio.run(work)
    except BackupError as problem:
        raise ShellError(str(problem)) from None
    except StoreTrouble as problem:
        raise ShellError(f"The store of backups or files does not answer: {problem}") from None
    except PermissionError as problem:
        raise ShellError(f"{problem.filename or 'A folder'} is not ours to read or to write.") from None


def _place(settings: Settings) -> tuple[tuple[BackupStore, ...], BackupKeys]:
    return stores_of(settings), BackupKeys.of(settings)


def _log_place() -> tuple[tuple[BackupStore, ...], BackupKeys]:
    """As the environment says, without anything that a server needs besides; else as all settings do."""
    try:
        return wal_files.given(os.environ)
    except (BackupError, ValueError):
        return _place(load_settings())


def _point(settings: Settings) -> PointInTime:
    stores, keys = _place(settings)
    return PointInTime(Shelf(stores[0], keys), stores)


async def _made(settings: Settings, label: str) -> Manifest:
    async with wiring.opened(settings) as cairn:
        return await base_backup(settings, cairn.database, cairn.files.store, label)


async def _pruned(settings: Settings) -> list[str]:
    async with wiring.opened(settings) as cairn:
        return await prune(settings, cairn.database)


async def _restored(point: PointInTime, at: datetime | None, into: Path, timeline: str) -> dict[str, object]:
    check_empty(into)
    base = await point.base_before(at)
    async with point.restored(base, into, Target(at, timeline)) as (server, restored):
        files = await point.lay_out_files(server, BaseFacts.of(base), into / FILES)
    return {
        "base": restored.base, "reached": restored.reached, "segments": restored.segments,
        "data": str(into / DATA), "files": files.rows, "files_wrong": [str(one) for one in files.wrong],
        "seconds": dict(restored.seconds),
    }  # fmt: skip


async def _shipped(stores: Sequence[BackupStore], keys: BackupKeys, folder: Path, follow: int) -> int:
    count = await wal_files.ship(stores, keys, folder)
    while follow:
        await asyncio.sleep(follow)
        count += await wal_files.ship(stores, keys, folder)
    return count


@contextmanager
def _scratch_folder(below: Path | None) -> Iterator[Path]:
    """Others may pass through it: a server is not run by root."""
    folder = Path(tempfile.mkdtemp(prefix="cairn-drill-", dir=below))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tell(found: Drill) -> None:
    if manner.as_json:
        facts = {
            "good": found.good, "base": found.base, "at": found.at, "reached": found.reached,
            "rpo_seconds": found.rpo, "rto_seconds": found.rto, "seconds": dict(found.seconds),
            "looked": [asdict(one) for one in found.looked],
        }  # fmt: skip
        say(facts, "")
        return
    show(
        [
            {"what": one.what, "result": "good" if one.good else "WRONG", "says": one.says}
            for one in found.looked
        ]
    )
    at = f"{found.at:%Y-%m-%d %H:%M:%S.%f}Z" if found.at else "no time"
    figures = f"RPO {_seconds(found.rpo)}, RTO {_seconds(found.rto)}."
    announce(f"{found.base or 'No base backup'} at {at}: {'good' if found.good else 'NOT GOOD'}. {figures}")


def _seconds(value: float | None) -> str:
    return "unknown" if value is None else f"{value} s"
