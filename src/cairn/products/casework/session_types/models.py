"""The table of kinds of sessions."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, Integer, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class SessionType(Model):
    """A kind of session besides those that everybody has. `name` is what sessions say."""

    __tablename__ = "session_types"
    __table_args__ = (UniqueConstraint("name"), {"schema": "casework"})

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    name: Mapped[str] = public(Text)
    title: Mapped[str] = public(Text)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
