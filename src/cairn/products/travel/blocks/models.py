"""The table of blocks."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Block(Model):
    """One person has blocked another; it works both ways."""

    __tablename__ = "blocks"
    __table_args__ = (
        CheckConstraint("blocker_id <> blocked_id", name="not_oneself"),
        UniqueConstraint("blocker_id", "blocked_id"),
        Index("ix_blocks_blocked", "blocked_id", "blocker_id"),
        Index("ix_blocks_listed", "blocker_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    blocker_id: Mapped[UUID] = public(Uuid)
    blocked_id: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
