"""The tables of exports."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret


class Export(Model):
    """Everything that is held on one person, asked for by that person. States: queued, done, failed."""

    __tablename__ = "exports"
    __table_args__ = (
        CheckConstraint("state IN ('queued', 'done', 'failed')", name="state"),
        Index("ix_exports_user", "user_id", "created_at", "id"),
        Index("ix_exports_expiry", "expires_at"),
        Index("uq_exports_queued", "user_id", unique=True, postgresql_where=text("state = 'queued'")),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    state: Mapped[str] = public(Text)
    size_bytes: Mapped[int | None] = public(BigInteger)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    finished_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class ExportPiece(Model):
    """A piece of an export's file, sealed: what is gathered in one place shall not lie there in the open."""

    __tablename__ = "export_pieces"
    __table_args__ = ({"schema": "accounts"},)

    export_id: Mapped[UUID] = public(
        Uuid, ForeignKey("accounts.exports.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = public(Integer, primary_key=True)
    content: Mapped[bytes] = secret(LargeBinary)
