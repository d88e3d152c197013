"""Routes that nobody may read unrecorded."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import select

from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.statements import Statement
from cairn.kernel.web.routes import Loaded, Routes, Subject
from tests.kernel.toy import notes as toy
from tests.kernel.toy.notes import NOTES, NoteAnswer, Said

SEEN = Event("toy.note.seen")
routes = Routes("dossiers", "/dossiers", tag="Notes")
NOTE = Subject("note_id", NOTES.find, NoteAnswer, missing=toy.NoteNotFound)
_FIRST = Statement(select(toy.notes.c.id, toy.notes.c.title).order_by(toy.notes.c.id).limit(1))


@routes.get("/first", permission=toy.CREATE, answers=Said, store="never")
async def first(reads: AuditedReads) -> Row:
    """Read the first note, recorded."""
    row = await reads.row(_FIRST, {})
    if row is None:
        reads.none_found()
        return {"said": "nothing"}
    reads.accessed(SEEN, [cast("UUID", row["id"])], ["title"])
    return {"said": row["title"]}


@routes.get("/forgotten", permission=toy.CREATE, answers=Said, store="never")
async def forgotten(reads: AuditedReads) -> Row:
    """Read the first note and forget to say so."""
    row = await reads.row(_FIRST, {})
    return {"said": row["title"] if row else "nothing"}


@routes.get("/{note_id}", permission=toy.CREATE, answers=NoteAnswer, subject=NOTE, store="never")
async def read(reads: AuditedReads, note: Loaded) -> Row:
    """Read one note, recorded."""
    reads.accessed(SEEN, [cast("UUID", note["id"])], ["title", "body"])
    return note
