"""The table of votes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Vote(Model):
    """One person's opinion of one target: 1 helpful, -1 not."""

    __tablename__ = "votes"
    __table_args__ = (
        CheckConstraint("target_type IN ('safety_rating', 'travel_intel', 'resource')", name="target_type"),
        CheckConstraint("value IN (-1, 1)", name="value"),
        UniqueConstraint("target_type", "target_id", "user_id"),
        Index("ix_votes_user", "user_id", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    target_type: Mapped[str] = public(Text)
    target_id: Mapped[UUID] = public(Uuid)
    user_id: Mapped[UUID] = public(Uuid)
    value: Mapped[int] = public(SmallInteger)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
