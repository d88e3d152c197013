"""Asking for an export, making it, and reading its file."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.vault.sealing import derive, open_under, seal_under
from cairn.kernel.web.answers import json_of
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import ExportNotReady
from cairn.products.accounts.events import EXPORT_MADE, EXPORT_REQUESTED
from cairn.products.accounts.exports.models import Export
from cairn.products.accounts.exports.queries import ADD_PIECE, PIECE, TO_MAKE, UNFINISHED
from cairn.products.accounts.exports.rules import KEPT, Archive
from cairn.products.accounts.mails.templates import MAIL

MAKE = "accounts.export"


async def ask(work: UnitOfWork) -> Row:
    """An export of the caller, which a job makes; the one that is being made already, where there is one. At the
    commit: `ExportRunning`, where two ask at once."""
    user_id = work.caller.id
    if (running := await work.row(UNFINISHED, {"user_id": user_id})) is not None:
        return running
    row: Row = {
        "id": new_id(), "user_id": user_id, "state": "queued", "size_bytes": None,
        "created_at": work.now, "finished_at": None, "expires_at": work.now + KEPT,
    }  # fmt: skip
    work.add(Export, row, EXPORT_REQUESTED)
    work.enqueue(MAKE, {"export_id": str(row["id"])})
    return row


async def make(work: UnitOfWork, desk: Desk, holdings: Sequence[Holding], export_id: UUID) -> None:
    """Gather what is held on the person who asked. Makes nothing where it is made already, or its owner is gone."""
    export = await work.row(TO_MAKE, {"export_id": export_id})
    if export is None:
        return
    user_id, archive, counts = cast("UUID", export["user_id"]), Archive(), dict[str, int]()
    keeper = _Keeper(work, desk, export_id)
    for holding in holdings:
        name = f"{holding.product}/{holding.name}.ndjson"
        counts[name] = 0
        archive.begin(name)
        async for rows in holding.pages(work, user_id):
            counts[name] += len(rows)
            shown = holding.opened(desk.vault, rows) if holding.sealed else rows
            await asyncio.to_thread(archive.add, [json_of(row) for row in shown])
            await keeper.keep(archive.taken())
    archive.begin("manifest.json")
    about = {
        "user_id": user_id,
        "made_at": work.now,
        "files": [{"name": name, "rows": counts[name]} for name in counts],
    }
    archive.add([json_of(about)])
    archive.finish()
    await keeper.keep(archive.taken(all=True))
    changes = {"state": "done", "finished_at": work.now, "size_bytes": archive.size}
    work.change(Export, export, changes, EXPORT_MADE)
    work.enqueue(MAIL, {"kind": "data_export_ready", "user_id": str(user_id)})


async def content(desk: Desk, export: Row) -> AsyncGenerator[bytes, None]:
    """The file, piece by piece. Raises `ExportNotReady` before the first."""
    if export["state"] != "done":
        raise ExportNotReady
    export_id, position = cast("UUID", export["id"]), 0
    while row := await desk.reads().row(PIECE, {"export_id": export_id, "position": position}):
        yield _opened(desk.secrets, cast("bytes", row["content"]), _place(export_id, position))
        position += 1


class _Keeper:
    """Writes the pieces of one export in order."""

    def __init__(self, work: UnitOfWork, desk: Desk, export_id: UUID) -> None:
        self._work, self._desk, self._export_id = work, desk, export_id
        self._position = 0

    async def keep(self, pieces: Sequence[bytes]) -> None:
        for piece in pieces:
            place = _place(self._export_id, self._position)
            sealed = seal_under(_key(self._desk.secrets[0]), piece, place)
            values = {"export_id": self._export_id, "position": self._position, "content": sealed}
            self._work.execute(ADD_PIECE, values)
            self._position += 1
            await self._work.flush()


def _place(export_id: UUID, position: int) -> bytes:
    return f"{export_id}:{position}".encode()


def _key(secret: bytes) -> bytes:
    return derive(secret, "account-export")


def _opened(secrets: Sequence[bytes], sealed: bytes, place: bytes) -> bytes:
    """Under the present secret, or the one before it. Raises `CannotOpen`."""
    for secret in secrets[:-1]:
        with contextlib.suppress(CannotOpen):
            return open_under(_key(secret), sealed, place)
    return open_under(_key(secrets[-1]), sealed, place)
