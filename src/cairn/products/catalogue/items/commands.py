"""`cairn items export` and `cairn items import`: what the API does, without HTTP."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, cast

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from cairn.base.paging import PageRequest, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.batches import Batches
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.shell import Opened, Shell, shell_of
from cairn.kernel.web.exports import CSV, NDJSON, TABLES, exported
from cairn.kernel.web.streams import Media
from cairn.kernel.web.uploads import Upload
from cairn.products.catalogue.items.importing import import_items
from cairn.products.catalogue.items.queries import ITEMS
from cairn.products.catalogue.items.schemas import ItemAnswer, ItemImport

commands = typer.Typer(no_args_is_help=True, help="Items, from files and into files.")
Kind = Annotated[
    Literal["csv", "ndjson"] | None, typer.Option("--format", help="Unset: as FILE's name ends; else csv.")
]
_LOOK_SECONDS = 0.1


@commands.command("export")
def export_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Written whole or not at all.")],
    kind: Kind = None,
    owner: Annotated[str | None, typer.Option(help="Only the items of who has this e-mail address.")] = None,
) -> None:
    """Write every item into FILE."""
    shell = shell_of(context)
    rows = shell.run(lambda opened: _export(shell, opened, file, Media(_media(file, kind)), owner))
    shell.say({"file": str(file), "rows": rows}, f"{rows} items are in {file}.")


@commands.command("import")
def import_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    owner: Annotated[str, typer.Option(help="E-mail address of who the items will belong to.")],
    kind: Kind = None,
    *,
    on_conflict: Annotated[
        Literal["refuse", "skip", "update"], typer.Option(help="Rows whose SKU one of their items has.")
    ] = "refuse",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Judge every row and store nothing.")] = False,
    skip_invalid: Annotated[
        bool, typer.Option("--skip-invalid", help="Import the good rows; else all or none.")
    ] = False,
) -> None:
    """Read items out of FILE, all of them or none."""
    shell = shell_of(context)
    asked = ItemImport(dry_run=dry_run, on_conflict=on_conflict, skip_invalid=skip_invalid)
    report = shell.run(lambda opened: _import(shell, opened, file, _media(file, kind), owner, asked))
    counts = ("created", "updated", "unchanged", "skipped", "failed")
    told = ", ".join(f"{report[name]} {name}" for name in counts if report[name])
    lines = [f"{report['rows']} rows: {told or 'nothing to do'}.{' Nothing was stored.' if dry_run else ''}"]
    lines += [
        f"  line {problem['line']}{problem['pointer']}: {problem['message']}"
        for problem in cast("list[Row]", report["problems"])
    ]
    shell.say(report, "\n".join(lines))


def _media(file: Path, kind: str | None) -> str:
    if kind is not None:
        return TABLES[kind]
    return NDJSON if file.suffix.lower() in {".ndjson", ".jsonl"} else CSV


@dataclass(slots=True)
class _Bar:
    """What a person sees on the terminal of how far it is."""

    progress: Progress
    task: TaskID

    @classmethod
    def of(cls, shell: Shell, says: str, total: int) -> _Bar:
        terminal = Console(stderr=True)
        progress = Progress(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
            TimeRemainingColumn(), console=terminal, transient=True,
            disable=shell.as_json or not terminal.is_terminal,
        )  # fmt: skip
        return cls(progress, progress.add_task(says, total=total))

    async def counted(self, batches: Batches) -> AsyncGenerator[list[Row], None]:
        """The batches, shown as they pass."""
        async with aclosing(batches):
            async for rows in batches:
                self.progress.advance(self.task, len(rows))
                yield [*rows]

    async def follow(self, upload: Upload) -> None:
        """Show how far the file was read, until cancelled."""
        while True:
            self.progress.update(self.task, completed=upload.taken)
            await asyncio.sleep(_LOOK_SECONDS)


async def _export(shell: Shell, opened: Opened, file: Path, media: Media, owner: str | None) -> int:
    reads = Reads(opened.database)
    caller, filters = Caller(roles=frozenset({"admin"})), {}
    if owner is not None:
        caller, filters = await opened.person(owner), {"owner": "me"}
    page = await ITEMS.page(reads, caller, PageRequest(per_page=1), filters)
    bar = _Bar.of(shell, f"Items into {file.name}", page.total or 0)
    batches = bar.counted(ITEMS.stream(reads, caller, (), filters))
    pieces = exported("items", ItemAnswer, batches, media).stream
    part = file.with_name(f".{file.name}.part")
    try:
        with bar.progress, part.open("wb") as written:
            async with aclosing(cast("AsyncGenerator[bytes, None]", pieces)) as stream:
                async for piece in stream:
                    await asyncio.to_thread(written.write, piece)
            written.flush()
            os.fsync(written.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return int(bar.progress.tasks[0].completed)


async def _import(
    shell: Shell, opened: Opened, file: Path, media: str, owner: str, asked: ItemImport
) -> Row:  # fmt: skip
    caller = await opened.person(owner)
    deadline = time.monotonic() + opened.database.options.long_timeout

    def work() -> UnitOfWork:
        return UnitOfWork(
            opened.database, caller, refusals=opened.refusals, deadline=deadline, correlation_id="cairn-items-import",
            long=True,
        )  # fmt: skip

    with closing(Upload.of_path(file, media)) as upload:
        bar = _Bar.of(shell, f"Bytes of {file.name}", upload.size)
        with bar.progress:
            following = asyncio.ensure_future(bar.follow(upload))
            try:
                return await transact(work, lambda made: import_items(made, upload, asked), deadline)
            finally:
                following.cancel()
