"""The table of teams."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, ForeignKey, Integer, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Team(Model):
    """People who work together in a programme."""

    __tablename__ = "teams"
    __table_args__ = (
        UniqueConstraint("programme_id", "name_key"),
        UniqueConstraint("programme_id", "id"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    programme_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.programmes.id"))
    name: Mapped[str] = public(Text)
    name_key: Mapped[str] = public(Text)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
