"""What the program has itself: its database, its folders, its jobs."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import cast

from sqlalchemy import TIMESTAMP, Table, bindparam, func, select, text

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database, DatabaseBusy, DatabaseUnavailable
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.files.port import FileStore, FileStoreUnavailable
from cairn.kernel.probes.board import ProbeFailed, Seen

DATABASE_SECONDS = 1.5
LATEST_JOB = timedelta(minutes=5)
"""A due job that has waited so long is one that nobody takes."""
_outbox = cast("Table", OutboxEntry.__table__)
_VERSION = Statement(text("SELECT current_setting('server_version') AS version"))
_OLDEST_DUE = Statement(
    select(func.min(_outbox.c.due_at).label("due_at")).where(
        _outbox.c.state == "queued", _outbox.c.due_at <= bindparam("now", type_=TIMESTAMP(timezone=True))
    )
)


async def ask_database(database: Database) -> Seen:
    """Whether the primary answers a statement. Raises `ProbeFailed`."""
    try:
        row = await _reads(database).row(_VERSION, {})
    except DatabaseBusy:
        raise ProbeFailed("timeout", "It did not answer in time, or no connection was free.") from None
    except DatabaseUnavailable:
        raise ProbeFailed("unreachable", "It cannot be reached.") from None
    return Seen(str(row["version"])[:64] if row else None)


async def ask_jobs(database: Database) -> Seen:
    """Whether due jobs are taken. Raises `ProbeFailed`."""
    now = clock.now()
    try:
        row = await _reads(database).row(_OLDEST_DUE, {"now": now})
    except (DatabaseBusy, DatabaseUnavailable):
        raise ProbeFailed("unreachable", "The outbox cannot be read.") from None
    due = row["due_at"] if row else None
    if due is not None and now - due > LATEST_JOB:  # type: ignore[operator]  # a time, as the column says
        minutes = int((now - due).total_seconds() // 60)  # type: ignore[operator]
        raise ProbeFailed("unwell", f"The oldest due job has waited for {minutes} minutes.")
    return Seen()


async def ask_files(store: FileStore) -> Seen:
    """Whether the store answers for a file that it does not have. Raises `ProbeFailed`."""
    try:
        await store.size(str(new_id()))
    except FileStoreUnavailable:
        raise ProbeFailed("unreachable", "The file store does not answer, or does not let us in.") from None
    return Seen()


async def ask_folder(folder: Path) -> Seen:
    """Whether a file can be written there, or where the folder will be made. Raises `ProbeFailed`."""
    try:
        await asyncio.to_thread(_write, folder)
    except OSError as problem:
        raise ProbeFailed("unwell", f"Nothing can be written: {os.strerror(problem.errno or 5)}.") from None
    return Seen()


def _write(folder: Path) -> None:
    there = next((place for place in (folder, *folder.absolute().parents) if place.is_dir()), folder)
    with tempfile.TemporaryFile(dir=there) as file:
        file.write(b"written by a health check")


def _reads(database: Database) -> Reads:
    return Reads(database, time.monotonic() + DATABASE_SECONDS, primary=True)
