"""What products ask about files: keep one, read one, let one go.

The content goes first, outside of any transaction, so that a slow store holds no connection and no lock. A row that is
`arriving` is written before it, so that a process that dies in between leaves a trace to sweep by. The row becomes
`kept` in the product's own transaction, together with its fact.
"""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from typing import Final, TypeVar, cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Conflict, Refusal, Unavailable
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.trail import Event
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files import figures, queries
from cairn.kernel.files.asking import Asking
from cairn.kernel.files.links import FileLinks
from cairn.kernel.files.models import StoredFile
from cairn.kernel.files.port import Blob, FileStore, FileStoreUnavailable, Placed, StoreIsPublic, StoreTrouble
from cairn.kernel.files.removal import COPY_CONTENT, let_go

T = TypeVar("T")
_PUTS: Final = 3


class FileQuotaExceeded(Conflict):
    says = "With this file its owner would hold more than there is room for."


class TooManyFiles(Conflict):
    says = "There are as many files here as there may be."


@dataclass(frozen=True, slots=True)
class Subject:
    """What files hang on: a row of a product, by type and id, and its owner, whose quota they count against. `most`:
    how many files it may have. `is_public`: whether anybody may read them, now and for ever."""

    kind: str
    id: UUID
    owner_id: UUID
    most: int
    is_public: bool


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be kept: its content, how it is called, and its SHA-256."""

    blob: Blob
    name: str
    sha256: bytes


class Files:
    """The files of this program, in its one store. `quota`: bytes that one owner may hold. `copied`: each content that
    is kept goes to the backups too, by a job of the same transaction."""

    def __init__(
        self, database: Database, store: FileStore, links: FileLinks, quota: int, *, copied: bool = False
    ) -> None:
        self.store, self.links = Asking(store), links
        self.database, self._quota, self._copied = database, quota, copied

    async def check_room(self, reads: Executor, subject: Subject, size: int) -> None:
        """Raises `StoreIsPublic`, `FileQuotaExceeded`, `TooManyFiles`, before anything is stored."""
        if self.store.store.is_public and not subject.is_public:
            raise _counted(StoreIsPublic(), "public_store")
        refusal = await self._refusal(reads, subject, size)
        if refusal is not None:
            raise refusal

    async def put(self, subject: Subject, new: NewFile) -> Row:
        """Store the content; the row is `arriving` until `keep`. Raises `FileStoreUnavailable`."""
        row: Row = {
            "id": (file_id := new_id()), "owner_id": subject.owner_id, "subject_type": subject.kind,
            "subject_id": subject.id, "name": new.name, "media_type": new.blob.media_type, "size": new.blob.size,
            "sha256": new.sha256.hex(), "store": self.store.name, "key": str(file_id), "state": "arriving",
            "created_at": clock.now(),
        }  # fmt: skip

        async def announce(work: UnitOfWork) -> None:
            work.add(StoredFile, row, None)

        await self._transact(announce)
        for _ in range(_PUTS):
            placed = await self.store.put(str(file_id), new.blob)
            if placed.key == row["key"] or await self._found_at(row, placed):
                return {**row, "key": placed.key}
        raise FileStoreUnavailable

    async def keep(self, work: UnitOfWork, subject: Subject, row: Row, event: Event) -> Row:
        """Make a file that was put visible, with the transaction of `work`, which has locked its subject. Where there
        is no room after all, the transaction commits that the content goes, and is refused."""
        await work.row(queries.IN_TURN, {"turn": f"owner {subject.owner_id}"})
        if await work.row(queries.ARRIVING, {"id": row["id"]}) is None:
            raise Unavailable("The upload took too long. Try again.")
        refusal = await self._refusal(work, subject, cast("int", row["size"]))
        if refusal is not None:
            let_go(work, [row])
            work.remove(StoredFile, row, None)
            work.then_refuse(refusal)
            return row
        facts = ("owner_id", "subject_type", "subject_id", "media_type", "size", "sha256", "store")
        work.record(event, cast("UUID", row["id"]), {name: [None, row[name]] for name in facts})
        if self._copied:
            work.enqueue(COPY_CONTENT, {name: row[name] for name in ("store", "key", "size", "sha256")})
        return work.change(StoredFile, row, {"state": "kept"}, None)

    def stream(self, row: Row, start: int, length: int) -> AsyncGenerator[bytes, None]:
        """Part of the content of a file. Raises `FileStoreUnavailable`."""
        if row["store"] != self.store.name:  # the settings name another one since
            raise FileStoreUnavailable(retry_after=30)
        return self.store.stream(cast("str", row["key"]), start, length)

    async def direct_link(self, row: Row, seconds: int) -> str | None:
        """An address at the store itself; None where it gives none. Raises `FileStoreUnavailable`."""
        return await self.store.link(cast("str", row["key"]), seconds)

    async def _refusal(self, reads: Executor, subject: Subject, size: int) -> Refusal | None:
        held = await reads.row(
            queries.HELD,
            {"owner_id": subject.owner_id, "subject_type": subject.kind, "subject_id": subject.id},
        )
        if held is None:
            return None
        if cast("int", held["files"]) >= subject.most:
            return _counted(TooManyFiles(f"There may be {subject.most} files here."), "count")
        if cast("int", held["bytes"]) + size > self._quota:
            return _counted(FileQuotaExceeded(), "quota")
        return None

    async def _found_at(self, row: Row, placed: Placed) -> bool:
        """Note where the store has put it; whether it is still there. A shared place may be deleted at this moment for
        the sake of another row: who deletes, and who notes, take turns by the place."""

        async def note(work: UnitOfWork) -> bool:
            await work.row(queries.IN_TURN, {"turn": f"blob {placed.key}"})
            work.change(StoredFile, row, {"key": placed.key}, None)
            return not placed.shared or await self.store.size(placed.key) is not None

        return await self._transact(note)

    async def _transact(self, write: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        deadline = time.monotonic() + self.database.options.timeout
        return await transact(lambda: UnitOfWork(self.database, deadline=deadline), write, deadline)


def _counted(refusal: Refusal, reason: str) -> Refusal:
    figures.REFUSED.labels(reason).inc()
    return refusal


__all__ = ["FileQuotaExceeded", "Files", "NewFile", "StoreTrouble", "Subject", "TooManyFiles"]
