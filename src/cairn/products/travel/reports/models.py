"""The table of reports."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Index,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Report(Model):
    """What somebody tells moderators about something. `hid`: this one was enough for its target to be hidden, and no
    moderator has decided about that yet."""

    __tablename__ = "reports"
    __table_args__ = (
        CheckConstraint(
            "target_type IN ('itinerary', 'safety_rating', 'travel_intel', 'response', 'group', 'guide', 'review',"
            " 'user')",
            name="target_type",
        ),
        CheckConstraint(
            "reason IN ('spam', 'unsafe', 'harassment', 'false', 'privacy', 'other')", name="reason"
        ),
        CheckConstraint("status IN ('open', 'actioned', 'dismissed')", name="status"),
        Index(
            "uq_reports_open",
            "target_type",
            "target_id",
            "reporter_id",
            unique=True,
            postgresql_where=text("status = 'open'"),
        ),
        Index("ix_reports_target", "target_type", "target_id", "status"),
        Index("ix_reports_queue", "status", "created_at", "id"),
        Index("ix_reports_reporter", "reporter_id", "created_at", "id"),
        Index(
            "ix_reports_resolver",
            "resolved_by_id",
            postgresql_where=text("resolved_by_id IS NOT NULL"),
        ),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    reporter_id: Mapped[UUID | None] = public(Uuid)
    target_type: Mapped[str] = public(Text)
    target_id: Mapped[UUID] = public(Uuid)
    reason: Mapped[str] = public(Text)
    details: Mapped[str | None] = personal(Text)
    status: Mapped[str] = public(Text)
    note: Mapped[str | None] = personal(Text)
    hid: Mapped[bool] = public(Boolean, server_default=text("false"))
    resolved_by_id: Mapped[UUID | None] = public(Uuid)
    resolved_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
