"""Routes that may answer one of several things, ask for a fresh proof, or set several cookies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from sqlalchemy import func, literal_column, select

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Answer, Body
from cairn.kernel.web.routes import Loaded, Routes, Subject
from tests.kernel.toy import notes as toy
from tests.kernel.toy.notes import NOTES, NoteAnswer, Said

routes = Routes("doors", "/doors", tag="Notes")
NOTE = Subject("note_id", NOTES.find, NoteAnswer, missing=toy.NoteNotFound)


_NAP = Statement(select(func.pg_sleep(literal_column("0.4")), literal_column("1").label("said")))


class Question(Answer):
    """What is asked back."""

    question: str
    tries: int


class Riddle(Answer):
    """Another thing that may be asked back."""

    riddle: str


class Word(Body):
    """What is said at the door."""

    word: Annotated[str, Field(max_length=20, examples=["friend"])]


_REPLIES = {
    "friend": Reply(
        {"said": "enter", "question": "never shown"},
        {"Set-Cookie": ["one=1; Path=/", "two=2; Path=/; HttpOnly"], "X-Door": "open"},
    ),
    "foe": Reply({"question": "why?", "tries": 3, "said": "never shown"}, answers=Question),
    "sphinx": Reply({"riddle": "what walks?"}, {"Set-Cookie": []}, answers=Riddle),
}


@routes.post(
    "/knock", permission=PUBLIC, answers=Said, or_answers=(Question, Riddle), store="never", credentials="own"
)
async def knock(work: UnitOfWork, said: Word) -> Reply:
    """Knock: friends enter, the others are asked something."""
    work.record(toy.TRIED, new_id(), {})
    return _REPLIES[said.word]


@routes.get("/safe", permission=toy.CREATE, answers=Said, recent=True, store="never")
async def look() -> Row:
    """Look into the safe, if you were proven a moment ago."""
    return {"said": "gold"}


@routes.post("/safe", permission=toy.CREATE, answers=Said, recent=True)
async def store(work: UnitOfWork, said: Word) -> Row:
    """Put something into the safe."""
    work.record(toy.TRIED, work.caller.id, {})
    return {"said": said.word}


@routes.put("/safe/{note_id}", permission=toy.UPDATE, answers=NoteAnswer, subject=NOTE, recent=True)
async def keep(work: UnitOfWork, note: Loaded, said: Word) -> Row:
    """Put a note into the safe."""
    work.record(toy.TRIED, work.caller.id, {})
    return {**note, "title": said.word}


@routes.post("/crowd", permission=toy.CREATE, answers=Said, refusals=(toy.AlreadyOpen,))
async def crowd(work: UnitOfWork) -> Row:
    """Find too many at the door."""
    work.record(toy.TRIED, work.caller.id, {})
    raise toy.AlreadyOpen(counts={"friends": 2, "foes": 0})


@routes.post("/wait", permission=toy.CREATE, answers=Said)
async def wait(work: UnitOfWork) -> Row:
    """Wait at the door, in a transaction."""
    work.record(toy.TRIED, work.caller.id, {})
    await work.row(_NAP, {})
    return {"said": "at last"}


@routes.post("/wait-long", permission=toy.CREATE, answers=Said, long=True)
async def wait_long(work: UnitOfWork) -> Row:
    """Wait at the door where there is time."""
    return await wait(work)
