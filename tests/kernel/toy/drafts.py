"""Notes whose number is their version: what edits them counts it up, what others do with them does not."""

from __future__ import annotations

from typing import ClassVar, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Answer, Body, Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from tests.kernel.toy import notes as toy
from tests.kernel.toy.models import Note
from tests.kernel.toy.notes import NOTES, Said

routes = Routes("drafts", "/drafts", tag="Notes")


class DraftAnswer(Answer):
    """A note that says nothing of its version but in its entity tag."""

    versioned_by: ClassVar[str | None] = "number"

    id: UUID
    title: str
    body: str


class NewDraft(Body):
    """A draft to be made, or changed."""

    answered_by: ClassVar[type[Answer]] = DraftAnswer

    title: str


DRAFT = Subject("note_id", NOTES.find, DraftAnswer, missing=toy.NoteNotFound)


@routes.post("", permission=toy.CREATE, answers=DraftAnswer, status=201, location="/api/v1/drafts/{id}")
async def create(work: UnitOfWork, new: NewDraft) -> Row:
    """Create a draft of version 1."""
    row = {
        "id": new_id(), "owner_id": work.caller.id, "title": new.title, "body": "", "pin": None, "slug": None,
        "number": 1, "visibility": "mine", "amount": None, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Note, row, toy.CREATED)
    return row


@routes.get("/about/{what}", permission=PUBLIC, answers=Said, rest=True)
async def about(what: str) -> Row:
    """Say what was asked about, slashes and all."""
    return {"said": what}


@routes.get("/about/all", permission=PUBLIC, answers=Said)
async def about_all() -> Row:
    """Say that it is everything."""
    return {"said": "everything"}


@routes.get("/{note_id}/more", permission=PUBLIC, answers=DraftAnswer, subject=DRAFT)
async def more(note: Loaded) -> Row:
    """Read a draft again."""
    return note


@routes.get("/{note_id}", permission=PUBLIC, answers=DraftAnswer, subject=DRAFT)
async def read(note: Loaded) -> Row:
    """Read a draft."""
    return note


@routes.change("/{note_id}", permission=toy.UPDATE, answers=DraftAnswer, subject=DRAFT)
async def update(work: UnitOfWork, note: Loaded, changes: Changes[NewDraft]) -> Row:
    """Change a draft."""
    edited = {**changes.over(note), "number": cast("int", note["number"]) + 1}
    return work.change(Note, note, edited, toy.CHANGED)


@routes.post("/{note_id}/remark", permission=toy.UPDATE, answers=DraftAnswer, subject=DRAFT)
async def remark(work: UnitOfWork, note: Loaded) -> Row:
    """Let something happen to a draft that is no edit."""
    return work.change(Note, note, {"body": f"{note['body']}!"}, None)
