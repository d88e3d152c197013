"""The toy over HTTP: one route for each way in which a request can end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import cast
from uuid import UUID

from sqlalchemy import ARRAY, Integer, Table, Uuid, bindparam, func, select, text, update

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.base.refusals import Invalid
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.batches import Batches
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.exports import TABLES, exported
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.kernel.web.streams import Media
from cairn.kernel.web.uploads import Upload
from tests.kernel.toy import notes as toy
from tests.kernel.toy.models import Note, Purse
from tests.kernel.toy.notes import (
    NOTES,
    BreaksAt,
    Dots,
    HowMany,
    NewNote,
    NoteAnswer,
    NoteExport,
    NoteQuery,
    Said,
    Transfer,
    Two,
)

routes = Routes("notes", "/notes", tag="Notes")
NOTE = Subject("note_id", NOTES.find, NoteAnswer, missing=toy.NoteNotFound)
_purses = cast("Table", Purse.__table__)
_LOCKED = Statement(
    select(_purses)
    .where(_purses.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_())
    .order_by(_purses.c.id)
    .with_for_update()
)
_LOCK_ONE = Statement(select(_purses).where(_purses.c.id == bindparam("one", type_=Uuid)).with_for_update())
_PAY = Statement(
    update(_purses)
    .where(_purses.c.id == bindparam("one", type_=Uuid))
    .values(balance=_purses.c.balance + bindparam("by", type_=Integer))
)
_LARGEST = Statement(select(func.coalesce(func.max(toy.notes.c.number), 100).label("largest")))
_NUMBERS = Statement(
    text("SELECT 1 / (number - :breaks_at) AS broken, number AS said FROM generate_series(1, 5000000) AS number")
    .bindparams(bindparam("breaks_at", type_=Integer))
)  # fmt: skip
_SLEEP = Statement(select(func.pg_sleep(bindparam("seconds")), text("1 AS said")))


def _note(work: UnitOfWork, **values: object) -> Row:
    given = {"title": "a note", "body": "text", "number": 0, "visibility": "mine", **values}
    blank = {"pin": None, "slug": None, "amount": None}
    row = {"id": new_id(), "owner_id": work.caller.id, **blank, **given}
    row = {**row, "created_at": work.now, "updated_at": work.now}
    work.add(Note, row, toy.CREATED)
    work.touch("notes")
    return row


@routes.get("", permission=PUBLIC, lists=NoteAnswer, cache=CacheRule(("notes",)))
async def list(caller: Caller, reads: Reads, query: NoteQuery) -> Page:  # noqa: A001  the operation's name
    """List notes."""
    return await NOTES.page(reads, caller, query.request(), query.filters())


@routes.get("/broken", permission=PUBLIC, answers=Said)
async def broken() -> Row:
    """Fail."""
    raise RuntimeError("SELECT pin FROM toy.notes -- in /home/cairn/secret.py")


@routes.get("/review", permission=toy.REVIEW, answers=Said)
async def review() -> Row:
    """Admins only."""
    return {"said": "well"}


@routes.get("/uncached", permission=PUBLIC, answers=Said, store="never")
async def uncached() -> Row:
    """What no cache may keep."""
    return {"said": "psst"}


@routes.get("/long", permission=PUBLIC, answers=Said)
async def long() -> Row:
    """More than 1 KiB."""
    return {"said": "cairn " * 400}


@routes.get("/export", permission=toy.CREATE, streams=TABLES)
async def export(caller: Caller, reads: Reads, query: NoteExport, media: Media) -> Reply:
    """Export notes."""
    rows = NOTES.stream(reads, caller, query.order(), query.filters())
    return exported('notes of \u017belazny\r\n; x="../1"', NoteAnswer, rows, media)


@routes.get("/endless", permission=PUBLIC, streams={"text": "text/plain"})
async def endless(reads: Reads) -> Reply:
    """What never ends by itself: batches of numbers as fast as they are taken."""
    return Reply(stream=_numbers(reads.stream(_NUMBERS, {"breaks_at": 0})))


@routes.get("/breaking", permission=PUBLIC, streams={"text": "text/plain"})
async def breaking(reads: Reads, query: BreaksAt) -> Reply:
    """What breaks at a number: of the first bytes, or later."""
    return Reply(stream=_numbers(reads.stream(_NUMBERS, {"breaks_at": query.number})))


async def _numbers(batches: Batches) -> AsyncGenerator[bytes, None]:
    async with aclosing(batches):
        async for rows in batches:
            yield "".join(f"{row['said']}\n" for row in rows).encode()


@routes.get("/{note_id}", permission=PUBLIC, answers=NoteAnswer, subject=NOTE)
async def read(note: Loaded) -> Row:
    """Read a note."""
    return note


@routes.post(
    "", permission=toy.CREATE, answers=NoteAnswer, status=201, location="/api/v1/notes/{id}",
    refusals=(toy.SlugTaken,),
)  # fmt: skip
async def create(work: UnitOfWork, new: NewNote) -> Row:
    """Create a note of your own."""
    return _note(work, **new.values())


@routes.change("/{note_id}", permission=toy.UPDATE, answers=NoteAnswer, subject=NOTE)
async def update_note(work: UnitOfWork, note: Loaded, changes: Changes[NewNote]) -> Row:
    """Change a note."""
    changed = changes.over(note)
    if not changed:
        return note
    work.touch("notes")
    return work.change(Note, note, {**changed, "updated_at": work.now}, toy.CHANGED)


@routes.delete("/{note_id}", permission=toy.DELETE, subject=NOTE)
async def delete(work: UnitOfWork, note: Loaded) -> None:
    """Delete a note."""
    work.remove(Note, note, toy.REMOVED)


@routes.post("/{note_id}/publish", permission=toy.UPDATE, answers=NoteAnswer, subject=NOTE)
async def publish(work: UnitOfWork, note: Loaded) -> Row:
    """Open a note, and tell it: queues a job."""
    if note["visibility"] == "open":
        raise toy.AlreadyOpen
    work.enqueue("toy.announce", {"note": str(note["id"])})
    return work.change(Note, note, {"visibility": "open"}, toy.CHANGED)


@routes.put("/{note_id}/checked", permission=toy.UPDATE, answers=NoteAnswer, subject=NOTE)
async def checked(work: UnitOfWork, note: Loaded, new: NewNote) -> Row:
    """Refuse with a conflict whatever is right so far: the last of all checks."""
    raise toy.AlreadyOpen


@routes.post("/announced", permission=toy.CREATE, answers=NoteAnswer, status=201)
async def announced(work: UnitOfWork, new: NewNote) -> Row:
    """A note and its job, as a single statement."""
    note = _note(work, **new.values())
    work.enqueue("toy.announce", {"note": str(note["id"])})
    return note


@routes.post("/many", permission=toy.CREATE, answers=Said, status=201)
async def many(work: UnitOfWork, how: HowMany) -> Row:
    """Many notes at once: beyond 16 writes in a transaction of several statements."""
    for number in range(how.rows):
        _note(work, number=1000 + number)
    return {"said": "done"}


@routes.post("/upload", permission=toy.CREATE, answers=Said, takes={"text/plain": "a title\n"})
async def upload(work: UnitOfWork, query: Dots, upload: Upload) -> Row:
    """A note a line, all of them or none."""
    notes = 0
    for number, line in upload.lines(1000):
        if line.strip() == b"bad":
            raise Invalid.at(f"/{number}", "bad", "This line is bad.")
        _note(work, title=f"{line.decode().strip()}{'.' * query.dots}")
        await work.flush()
        notes += 1
    return {"said": f"{notes} notes of {upload.size} bytes"}


@routes.post("/transfers", permission=toy.CREATE, answers=Said)
async def transfer(work: UnitOfWork, asked: Transfer) -> Row:
    """Move money between two purses: reads, locks, writes, one fact."""
    held = {row["id"]: row for row in await work.rows(_LOCKED, {"ids": [asked.source, asked.target]})}
    if cast("int", held[asked.source]["balance"]) < asked.amount:
        raise toy.Empty
    for one, by in ((asked.source, -asked.amount), (asked.target, asked.amount)):
        row = held[one]
        held[one] = work.change(Purse, row, {"balance": cast("int", row["balance"]) + by}, None)
    work.record(toy.MOVED, asked.source, {"amount": asked.amount})
    return {"said": "moved"}


@routes.post("/crossed", permission=toy.CREATE, answers=Said)
async def crossed(work: UnitOfWork, two: Two) -> Row:
    """Lock two purses in the order of the request: the way into a deadlock."""
    await work.row(_LOCK_ONE, {"one": two.first})
    await asyncio.sleep(0.05)
    await work.row(_LOCK_ONE, {"one": two.second})
    for one, by in ((two.first, -1), (two.second, 1)):
        work.execute(_PAY, {"one": one, "by": by})
    return {"said": "moved"}


@routes.post("/counted", permission=toy.CREATE, answers=NoteAnswer, status=201, serializable=True)
async def counted(work: UnitOfWork) -> Row:
    """The next number, from the largest one: right only if PostgreSQL serialises it."""
    row = await work.row(_LARGEST, {})
    await asyncio.sleep(0.01)
    return _note(work, number=cast("int", row["largest"]) + 1 if row else 1)


@routes.post("/failing", permission=toy.CREATE, answers=Said)
async def failing(work: UnitOfWork) -> Row:
    """Write, send, and fail."""
    _note(work)
    work.enqueue("toy.announce", {})
    await work.flush()
    raise RuntimeError("SELECT pin FROM toy.notes")


@routes.post("/refused", permission=toy.CREATE, answers=Said)
async def refused(work: UnitOfWork) -> Row:
    """Write, send, and refuse."""
    _note(work)
    work.enqueue("toy.announce", {})
    await work.flush()
    raise toy.AlreadyOpen


@routes.post("/remembered", permission=toy.CREATE, answers=Said)
async def remembered(work: UnitOfWork) -> Row:
    """Refuse, and keep that it was tried."""
    work.record(toy.TRIED, work.caller.id, {})
    work.enqueue("toy.announce", {})
    work.touch("tries")
    work.then_refuse(toy.Remembered())
    return {"said": "never"}


@routes.post("/slow", permission=toy.CREATE, answers=Said)
async def slow(work: UnitOfWork) -> Row:
    """Write, send, and take long."""
    _note(work)
    await work.flush()
    await work.row(_SLEEP, {"seconds": 30.0})
    return {"said": "done"}


@routes.post("/knock", permission=PUBLIC, answers=Said, limit="login")
async def knock(caller: Caller) -> Row:
    """Count knocks by network, whoever knocks."""
    return {"said": caller.network}


@routes.get("/{note_id}/lines/{line}", permission=PUBLIC, answers=Said)
async def line(note_id: UUID, line: str) -> Row:
    """A path with a text in it."""
    return {"said": line}
