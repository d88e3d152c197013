"""Notes on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Flag, PageQuery
from cairn.products.casework.texts import Text
from cairn.products.casework.words import Confidentiality, NoteKind

NoteText = Annotated[
    str, Field(min_length=1, max_length=20_000, examples=["Met at home. The roof is mended."]), Text
]


class CaseNoteAnswer(Answer):
    """A note on a session: a draft, which its author reads, or signed, which does not change any more."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "view")
    withholds: ClassVar[bool] = True

    id: UUID
    session_id: UUID
    kind: NoteKind
    confidentiality: Confidentiality
    body: str = Field(
        default="", description="Absent where what is stored is not what was written: that was reported."
    )
    author_id: UUID
    signed_at: datetime | None = Field(description="Null while it is a draft.")
    signed_by: UUID | None
    digest: str | None = Field(
        description="SHA-256 over the signed note and a salt that is sealed with it, in hexadecimal; it is in the "
        "record of the signature, too."
    )
    amends_id: UUID | None = Field(description="The signed note that this one amends.")
    amended_by: list[UUID] = Field(description="Signed amendments that you may read, oldest first.")
    withheld_fields: list[str]
    version: int
    created_at: datetime
    updated_at: datetime


class NewCaseNote(Body):
    """A draft. Once it is signed the team's workers and supervisors read it; or `supervisors`: they and its author; or
    `author_only`: its author."""

    answered_by: ClassVar[type[Answer]] = CaseNoteAnswer

    kind: NoteKind = "general"
    confidentiality: Confidentiality = "team"
    body: NoteText


class NewAmendment(Body):
    """What is to be added to a signed note, or put right in it."""

    answered_by: ClassVar[type[Answer]] = CaseNoteAnswer

    body: NoteText


class CaseNoteQuery(PageQuery, sorts=("created_at", "updated_at")):
    """A page of notes."""

    kind: NoteKind | None = None
    signed: Annotated[Flag | None, Field(description="`false`: your drafts.")] = None
