"""Notes on the wire and in the database: errors, permissions, schemas, the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal, cast
from uuid import UUID

from pydantic import Field
from sqlalchemy import ARRAY, ColumnElement, Integer, Table, Uuid, bindparam, func, literal_column, or_, true

from cairn.base.paging import SortKey
from cairn.base.refusals import Conflict, FieldProblem, NotFound
from cairn.kernel.access import Caller, PermissionTable
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.trail import Event
from cairn.kernel.web.bodies import (
    Amount,
    Answer,
    Body,
    Count,
    Id,
    PageQuery,
    Query,
    SearchText,
    SortedQuery,
    Spelled,
    Stripped,
    Whole,
)
from tests.kernel.toy.models import Note

table = PermissionTable("toy")
CREATE = table("note:create", any=["user"])
UPDATE = table("note:update", own=["user"], any=["admin"])
DELETE = table("note:delete", own=["user"], any=["admin"])
REVIEW = table("note:review", any=["admin"])

CREATED, CHANGED, REMOVED = (Event(f"toy.note.{verb}") for verb in ("created", "changed", "removed"))
MOVED, ANNOUNCED, TRIED = Event("toy.money.moved"), Event("toy.note.announced"), Event("toy.note.tried")


class NoteNotFound(NotFound):
    says = "There is no such note."


class SlugTaken(Conflict):
    says = "You have a note with this slug already."


class Unlucky(Conflict):
    says = "Thirteen is no number for a note."


class AlreadyOpen(Conflict):
    says = "This note is open already."


class Empty(Conflict):
    says = "There is not enough money in it."


class Remembered(Conflict):
    says = "No; and it was written down."


class NoteAnswer(Answer):
    """A note."""

    id: UUID
    owner_id: UUID
    title: str
    body: str
    slug: str | None
    number: int
    visibility: str
    amount: Spelled | None
    created_at: datetime
    updated_at: datetime


class NewNote(Body):
    """A note to be made."""

    answered_by: ClassVar[type[Answer]] = NoteAnswer

    title: Annotated[str, Field(min_length=1, max_length=300), Stripped]
    body: str = ""
    pin: Annotated[str, Field(max_length=20)] | None = None
    slug: Annotated[str, Field(min_length=1), Stripped] | None = None
    number: Count = 0
    visibility: Literal["open", "mine"] = "mine"
    amount: Amount | None = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["visibility"] == "open" and not values["body"]:
            yield FieldProblem("/body", "required", "An open note says something.")


class NoteFilters(Query):
    """Filters of the list of notes, and of its export."""

    search: SearchText | None = None
    number: Annotated[Whole, Field(ge=0, le=2**31 - 1)] | None = None
    not_number: list[Annotated[Whole, Field(ge=0, le=2**31 - 1)]] | None = None
    visibility: Literal["open", "mine"] | None = None


class NoteQuery(NoteFilters, PageQuery, sorts=("created_at", "title", "number", "amount", "relevance")):
    """A page of notes."""


class NoteExport(NoteFilters, SortedQuery, sorts=("created_at", "title", "number")):
    """Notes to be exported."""


class BreaksAt(Query):
    """Where the toy's numbers cannot go on."""

    number: Annotated[Whole, Field(ge=0, le=2**31 - 1)]


class Dots(Query):
    """How many dots a title ends in."""

    dots: Annotated[Whole, Field(ge=0, le=3)] = 0


class Transfer(Body):
    """Money from one purse to another."""

    source: Id
    target: Id
    amount: Annotated[int, Field(ge=1, le=1_000_000)]


class Two(Body):
    """Two rows, to be locked in this order."""

    first: Id
    second: Id


class HowMany(Body):
    """A number of rows."""

    rows: Annotated[int, Field(ge=1, le=200)]


class Said(Answer):
    """A word."""

    said: str


notes = cast("Table", Note.__table__)
_AMOUNT_ORDER = func.coalesce(notes.c.amount, literal_column("-1"))


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Open notes are everybody's to see; the others their owner's and an admin's."""
    if caller.has("admin"):
        return true()
    mine = notes.c.owner_id == bindparam("caller_id", type_=Uuid)
    is_open = notes.c.visibility == literal_column("'open'")
    return or_(is_open, mine) if caller.signed_in else is_open


NOTES = Listing(
    source=notes,
    columns=[column for column in notes.c if column.name not in {"search", "pin"}],
    key=notes.c.id,
    visible=visible_to,
    sorts={
        "created_at": notes.c.created_at,
        "title": notes.c.title,
        "number": notes.c.number,
        "amount": cast("ColumnElement[object]", _AMOUNT_ORDER),
    },
    default=(SortKey("created_at", descending=True),),
    search=notes.c.search,
    filters={
        "number": notes.c.number == bindparam("number", type_=Integer),
        "not_number": notes.c.number != bindparam("not_number", type_=ARRAY(Integer)).all_(),
        "visibility": Choice({"open": notes.c.visibility == "open", "mine": notes.c.visibility == "mine"}),
    },
)
