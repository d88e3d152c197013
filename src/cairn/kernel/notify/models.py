"""The table of notifications."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Notification(Model):
    """Something that its owner should know: ids only, so that nothing has to be corrected or hidden here later.

    `cause_id` is of the fact that it tells: one notification a person, however often its job runs. `created_at` is the
    instant of that fact.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        UniqueConstraint("owner_id", "cause_id"),
        Index("ix_notifications_owner", "owner_id", "created_at", "id"),
        Index(
            "ix_notifications_unread",
            "owner_id",
            "created_at",
            "id",
            postgresql_where=text("read_at IS NULL"),
        ),
        Index("ix_notifications_age", "created_at"),
        Index("ix_notifications_read", "read_at", postgresql_where=text("read_at IS NOT NULL")),
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_id: Mapped[UUID] = public(Uuid)
    kind: Mapped[str] = public(Text)
    subject_type: Mapped[str] = public(Text)
    subject_id: Mapped[UUID] = public(Uuid)
    cause_id: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    read_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
