"""Rows that go, and their contents after them: the job is queued in the transaction that deletes the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from uuid import UUID

from sqlalchemy import delete

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.trail import FORGET
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files import queries
from cairn.kernel.files.models import StoredFile

DELETE_BLOBS: Final = "kernel.delete_blobs"
COPY_CONTENT: Final = "kernel.copy_content"
"""Where contents are copied to the backups as they come: the job of one that was kept."""
BLOBS_STAY: Final = 0x6361_6972_6E66
"""The advisory lock of whoever copies contents by the rows of one instant: while it is held, none is deleted."""
_IN_ONE_JOB: Final = 50


def let_go(work: UnitOfWork, rows: Sequence[Row]) -> None:
    """Queue that the contents of these rows are deleted, after the commit."""
    for first in range(0, len(rows), _IN_ONE_JOB):
        blobs = [[row["store"], row["key"]] for row in rows[first : first + _IN_ONE_JOB]]
        work.enqueue(DELETE_BLOBS, {"blobs": blobs})


def remove(work: UnitOfWork, row: Row) -> None:
    """Queue the removal of a file that this transaction has locked, and of its content."""
    work.remove(StoredFile, row, None)
    let_go(work, [row])


async def remove_all(work: UnitOfWork, kind: str, subject_id: UUID) -> int:
    """Delete the files of a subject, which this transaction has locked; answers how many there were."""
    rows = await work.rows(queries.GO_WITH_SUBJECT, {"subject_type": kind, "subject_id": subject_id})
    let_go(work, rows)
    return len(rows)


@dataclass(frozen=True)
class FileHolding(Holding):
    """A person's files: their contents go with the rows."""

    async def erase(self, work: UnitOfWork, user_id: UUID) -> int:
        rows = await work.rows(self._delete, {"user_id": user_id})
        if rows:
            work.execute(FORGET, {"row_ids": [row["id"] for row in rows]})
            let_go(work, rows)
        return len(rows)

    @cached_property
    def _delete(self) -> Statement:
        columns = self.table.c
        return Statement(delete(self.table).where(self._of).returning(columns.id, columns.store, columns.key))


FILES_HELD: Final = FileHolding("files", StoredFile, "owner_id", folder="files")
