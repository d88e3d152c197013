"""The table of case notes."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import TIMESTAMP, CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of

SEALED: Final = ("body", "salt")
"""What of a note is sealed, under the key of its session."""


class CaseNote(Model):
    """A note on a session. `digest` is there once it is signed, and the note does not change any more."""

    __tablename__ = "case_notes"
    __table_args__ = (
        CheckConstraint(one_of("kind", words.NoteKind), name="kind"),
        CheckConstraint(one_of("confidentiality", words.Confidentiality), name="confidentiality"),
        CheckConstraint("(signed_at IS NULL) = (digest IS NULL)", name="signed"),
        CheckConstraint("(signed_at IS NULL) = (signed_by IS NULL)", name="signed_by"),
        CheckConstraint("signed_at IS NULL OR voided_at IS NULL", name="signed_stays"),
        Index("ix_case_notes_session", "session_id", "created_at"),
        Index("ix_case_notes_amends", "amends_id"),
        Index("ix_case_notes_author", "written_by"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    session_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.sessions.id", ondelete="CASCADE"))
    dek_id: Mapped[UUID] = public(Uuid)
    kind: Mapped[str] = public(Text)
    confidentiality: Mapped[str] = public(Text)
    written_by: Mapped[UUID] = public(Uuid)
    signed_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    signed_by: Mapped[UUID | None] = public(Uuid)
    digest: Mapped[bytes | None] = public(LargeBinary)
    amends_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.case_notes.id"))
    voided_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    body: Mapped[bytes] = secret(LargeBinary)
    salt: Mapped[bytes] = secret(LargeBinary)
