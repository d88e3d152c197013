"""The table of files."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, BigInteger, CheckConstraint, Index, Text, Uuid, text
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class StoredFile(Model):
    """One file of one owner, at one subject: a row of a product, named by its type and id. `key` is where `store` has
    its content. States: arriving (the content may be there or not; nobody sees the file), kept. `sha256` in hex.
    """

    __tablename__ = "files"
    __table_args__ = (
        CheckConstraint("state IN ('arriving', 'kept')", name="state"),
        CheckConstraint("size > 0", name="size_positive"),
        Index("ix_files_owner", "owner_id", "id"),
        Index("ix_files_subject", "subject_type", "subject_id", "created_at", "id"),
        Index("ix_files_key", "key"),
        Index("ix_files_arriving", "created_at", postgresql_where=text("state = 'arriving'")),
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_id: Mapped[UUID] = public(Uuid)
    subject_type: Mapped[str] = public(Text)
    subject_id: Mapped[UUID] = public(Uuid)
    name: Mapped[str] = personal(Text)
    media_type: Mapped[str] = public(Text)
    size: Mapped[int] = public(BigInteger)
    sha256: Mapped[str] = public(Text)
    store: Mapped[str] = public(Text)
    key: Mapped[str] = public(Text)
    state: Mapped[str] = public(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
