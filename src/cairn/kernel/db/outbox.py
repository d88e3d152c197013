"""The outbox: what must still happen because of something that has committed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, CheckConstraint, Index, Integer, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class OutboxEntry(Model):
    """A job, from the moment its cause commits until it is done. States: queued, done, dead."""

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint("state IN ('queued', 'done', 'dead')", name="state"),
        Index("ix_outbox_due", "due_at", postgresql_where=text("state = 'queued'")),
        Index("ix_outbox_finished", "state", "finished_at"),
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    job: Mapped[str] = public(Text)
    payload: Mapped[dict[str, object]] = personal(JSONB)
    correlation_id: Mapped[str] = public(Text)
    state: Mapped[str] = public(Text, server_default=text("'queued'"))
    attempts: Mapped[int] = public(Integer, server_default=text("0"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    due_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    finished_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    last_error: Mapped[str | None] = public(Text)
