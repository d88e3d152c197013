"""`cairn backup`."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, TypeVar, cast

import typer

from cairn import wiring
from cairn.kernel.backup.configuration import unpack_configuration
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.backup.restoring import Restored
from cairn.kernel.backup.work import Backups, Verified
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.port import StoreTrouble
from cairn.kernel.settings import Settings, load_settings
from cairn.shell.place import with_database
from cairn.shell.recovery import create_base_backup, drill_backups, prune_archive, restore_at, wal
from cairn.shell.telling import ShellError, complain, say, show, sure

app = typer.Typer(no_args_is_help=True, help="Backups: sealed, with the files, at one point.")
app.add_typer(wal, name="wal")
app.command("drill")(drill_backups)
T = TypeVar("T")
Wanted = Annotated[str, typer.Argument(metavar="ID", help="Of `cairn backup list`, or `newest`.")]
At = Annotated[
    str | None,
    typer.Option(help="2026-01-31T12:00:00Z, or latest: the server as it was then, --into an empty folder."),
]
Into = Annotated[
    str | None,
    typer.Option(envvar="RESTORE_DATABASE_URL", help="Address of an empty database; with --at a folder."),
]
_COLUMNS = ("id", "kind", "created_at", "size", "files", "label", "stores", "state")
_MB = 1_000_000


@app.command("create")
def create(
    *,
    kind: Annotated[
        Literal["full", "configuration", "base"],
        typer.Option(
            help="The database with its files, the settings, or the server for point-in-time recovery."
        ),
    ] = "full",
    label: Annotated[str, typer.Option(help="A word on why, kept in clear.")] = "",
) -> None:
    """Make a backup. Exit code 1 also where the content of a file was missing or damaged."""
    with _backups() as (backups, settings):
        if kind == "base":
            made = [create_base_backup(settings, label)]
        else:
            made = _run(backups.create(label) if kind == "full" else _of_configuration(backups, label))
    damaged = [one for manifest in made for one in manifest.damaged_files]
    lines = [f"{one.id}  {one.kind}  {one.stored_size / _MB:.1f} MB" for one in made]
    say({"backups": [_row(one) for one in made], "damaged_files": damaged}, "\n".join(lines))
    if damaged:
        complain(*(f"The content of the file {one} is missing or damaged." for one in damaged))
        raise typer.Exit(1)


@app.command("list")
def list_() -> None:
    """All backups, oldest first; what was begun and not finished is shown too."""
    with _backups() as (backups, _):
        found, unfinished = _run(backups.listed())
    rows = [{**_row(one.manifest), "stores": one.stores, "state": "finished"} for one in found]
    for left in unfinished:
        state = "unreadable" if left.has_manifest else "unfinished"
        rows.append({**dict.fromkeys(_COLUMNS), "id": left.id, "created_at": left.changed_at, "state": state})
    show(rows, _COLUMNS)


@app.command("verify")
def verify(backup_id: Wanted = "newest") -> None:
    """Read all of a backup and compare every checksum. Exit code 1 where something is wrong."""
    with _backups() as (backups, _):
        found: Verified = _run(backups.verify(backup_id))
    sentence = f"{found.manifest.id}: all of it is what was written ({found.seconds:.1f} s)."
    facts = {"id": found.manifest.id, "seconds": round(found.seconds, 1), "problems": found.problems}
    say(facts, "\n".join(found.problems) or sentence)
    if found.problems:
        raise typer.Exit(1)


@app.command("restore")
def restore(
    backup_id: Wanted = "newest",
    *,
    at: At = None,
    into: Into = None,
    swap: Annotated[bool, typer.Option("--swap", help="In place of the running database.")] = False,
    files: Annotated[
        Path | None, typer.Option(help="With --into: the empty folder that contents of files go to.")
    ] = None,
    no_owner: Annotated[
        bool, typer.Option("--no-owner", help="With --into: without owners and rights.")
    ] = False,
    config_to: Annotated[
        Path | None, typer.Option(help="The empty folder that a configuration backup is written to.")
    ] = None,
) -> None:
    """Restore a backup into an empty place, look at it, and with --swap put it in the place of what runs."""
    if at is not None:
        if into is None or swap or backup_id != "newest":
            raise ShellError("Say --at TIME and --into FOLDER, and no more.")
        restore_at(load_settings(), at, Path(into))
        return
    if sum((into is not None, swap, config_to is not None)) != 1:
        raise ShellError("Say one of --into, --swap and --config-to.")
    with _backups() as (backups, settings):
        if config_to is not None:
            written = _run(_unpacked(backups, backup_id, config_to))
            say({"files": written}, "\n".join(written))
        elif into is not None:
            store = None if files is None else _empty(files)
            made, restored = _run(backups.restore_into(backup_id, into, store, with_roles=not no_owner))
            _tell(made, restored, None)
        else:
            sure(f"Put the backup {backup_id} in the place of the database of {settings.environment}?")
            made, old, restored = _run(backups.swap(backup_id))
            _tell(made, restored, old)


@app.command("prune")
def prune() -> None:
    """Take away what BACKUP_RETENTION_DAYS and its neighbours do not keep, and what was never finished."""
    with _backups() as (backups, settings):
        ids = [*_run(backups.prune()), *prune_archive(settings)]
    say({"removed": ids}, "\n".join(ids) or "Nothing had to go.")


@contextmanager
def _backups() -> Iterator[tuple[Backups, Settings]]:
    with with_database() as settings:
        yield cast("Backups", wiring.build(settings).runtime.services[Backups]), settings


def _run(work: Coroutine[object, object, T]) -> T:
    try:
        return asyncio.run(work)
    except BackupError as problem:
        raise ShellError(str(problem)) from None
    except StoreTrouble as problem:
        raise ShellError(f"The store of backups or files does not answer: {problem}") from None


async def _of_configuration(backups: Backups, label: str) -> list[Manifest]:
    return [await backups.create_configuration(label)]


async def _unpacked(backups: Backups, backup_id: str, folder: Path) -> list[str]:
    shelf, manifest = await backups.find(backup_id)
    return await unpack_configuration(shelf, manifest, folder)


def _empty(folder: Path) -> LocalStore:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ShellError(f"{folder} is not empty.")
    return LocalStore(folder)


def _row(made: Manifest) -> dict[str, object]:
    return {
        "id": made.id, "kind": made.kind, "created_at": made.created_at, "size": made.stored_size,
        "files": made.files, "label": made.label, "rows": sum(made.tables.values()), "key_id": made.key_id,
    }  # fmt: skip


def _tell(made: Manifest, restored: Restored, old: str | None) -> None:
    facts = {"id": made.id, "rows": restored.rows, "files": restored.files, "put": restored.put, "old": old}
    lines = [
        f"{made.id}: {restored.rows} rows and {restored.files} files are back and agree with the manifest."
    ]
    if old is not None:
        lines.append(f"The database before is called {old}; drop it when nobody misses it.")
    say(facts, "\n".join(lines))
