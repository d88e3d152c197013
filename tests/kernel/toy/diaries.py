"""Notes whose every reading is a step of its own at the end of a transaction, and whose kept answers have a keeper."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.base.refusals import NotFound
from cairn.kernel.audit import Event
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.routes import Loaded, Operation, Routes, Subject
from tests.kernel.toy import notes as toy
from tests.kernel.toy.models import Note
from tests.kernel.toy.notes import NOTES, NewNote

SEEN, SOUGHT, KEPT = (Event(f"toy.diary.{name}") for name in ("seen", "sought", "kept"))
PURPOSES = ("reading", "research")
routes = Routes("diaries", "/diaries", tag="Notes")
_ALL = Statement(toy.notes.select().order_by(toy.notes.c.title))


class Gone(NotFound):
    says = "Nobody may be told that again."


class Readings:
    """The last step: what was read, written down together."""

    def __init__(self) -> None:
        self.read: list[UUID] = []

    async def __call__(self, work: UnitOfWork) -> None:
        for row_id in self.read:
            work.record(SEEN, row_id, {"purpose": work.caller.purpose})
        await work.flush()


class Another:
    """A last step of another kind."""

    async def __call__(self, work: UnitOfWork) -> None:
        """Do nothing."""


class Keeper:
    """Puts the digest before what is kept; whose notes are `gone` is told nothing again."""

    def __init__(self) -> None:
        self.gone: set[UUID] = set()

    def sealed(self, work: UnitOfWork, digest: bytes, answer: bytes, *, empty: bool) -> bytes:  # noqa: ARG002  as the port has it
        return bytes((empty,)) + digest + answer

    async def opened(self, work: UnitOfWork, digest: bytes, kept: bytes) -> bytes:
        if work.caller.id in self.gone:
            raise Traced(Gone(), lambda trace: trace.record(SOUGHT, work.caller.id, {}))
        assert kept[1 : 1 + len(digest)] == digest
        work.record(KEPT, work.caller.id, {"empty": bool(kept[0])})
        return kept[1 + len(digest) :]


KEEPER = Keeper()


class DiaryAnswer(Answer):
    """A note, as far as the caller may see it."""

    tagged_by: ClassVar[tuple[str, ...]] = ("number", "view")
    withholds: ClassVar[bool] = True

    id: UUID
    title: str = ""
    body: str
    withheld_fields: list[str]


def sought(work: UnitOfWork, row_id: UUID) -> None:
    """Write down that somebody asked."""
    work.record(SOUGHT, row_id, {})


DIARY = Subject("note_id", NOTES.find, DiaryAnswer, missing=toy.NoteNotFound, unseen=sought)


def _shown(note: Row) -> Row:
    hidden = ["title"] if note["slug"] == "hidden" else []
    return {**note, "view": "part" if hidden else "all", "withheld_fields": hidden}


@routes.get("", permission=toy.CREATE, lists=DiaryAnswer, store="never")
async def list(reads: AuditedReads) -> Page:  # noqa: A001  the operation's name
    """Read all of them."""
    rows = [_shown(row) for row in await reads.rows(_ALL, {})]
    reads.last(Readings).read += [cast("UUID", row["id"]) for row in rows]
    return Page(rows, len(rows) or 1, 1, len(rows), None)


@routes.get("/{note_id}", permission=toy.CREATE, answers=DiaryAnswer, subject=DIARY, store="never")
async def read(reads: AuditedReads, note: Loaded) -> Row:
    """Read one."""
    reads.last(Readings).read.append(cast("UUID", note["id"]))
    reads.last(Readings)
    return _shown(note)


@routes.post(
    "", permission=toy.CREATE, answers=DiaryAnswer, store="never", location="/api/v1/diaries/{id}", status=201
)
async def create(work: UnitOfWork, note: NewNote) -> Row:
    """Write one. A title `traced` is refused, and leaves a trace; `twice` asks for two last steps."""
    row = {
        "id": new_id(), "owner_id": work.caller.id, **note.values(), "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Note, row, toy.CREATED)
    row_id = cast("UUID", row["id"])
    if note.title == "traced":
        raise Traced(toy.Unlucky(), lambda trace: sought(trace, row_id))
    work.last(Readings).read.append(row_id)
    if note.title == "twice":
        work.last(Another)
    return _shown(row)


@routes.delete("/{note_id}", permission=toy.CREATE, subject=DIARY, store="never")
async def remove(work: UnitOfWork, note: Loaded) -> None:
    """Tear one out."""
    work.remove(Note, note, toy.REMOVED)


def operations() -> tuple[Operation, ...]:
    """As the wiring makes them for a product with a keeper and with purposes."""
    return tuple(replace(operation, keeper=KEEPER, purposes=PURPOSES) for operation in routes)
