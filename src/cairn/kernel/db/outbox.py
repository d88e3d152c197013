"""The outbox: what must still happen because of something that has committed; and when what is due by the clock was.

All times in it are PostgreSQL's, so that processes whose clocks differ agree on what is due.
"""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    Integer,
    Interval,
    Table,
    Text,
    Uuid,
    bindparam,
    func,
    insert,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public
from cairn.kernel.db.statements import Statement


class OutboxEntry(Model):
    """A job, from the moment its cause commits until it is done. States: queued, running, done, dead.

    `claim` is new with each attempt: only who holds the present one may finish the job. `runner` is the number of the
    process that holds it, which PostgreSQL knows to be alive or not. `dispatched_at`: when a broker was told.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint("state IN ('queued', 'running', 'done', 'dead')", name="state"),
        Index("ix_outbox_due", "due_at", postgresql_where=text("state = 'queued'")),
        Index("ix_outbox_running", "runner", postgresql_where=text("state = 'running'")),
        Index("ix_outbox_finished", "state", "finished_at"),
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    job: Mapped[str] = public(Text)
    payload: Mapped[dict[str, object]] = personal(JSONB)
    correlation_id: Mapped[str] = public(Text)
    traceparent: Mapped[str | None] = public(Text)
    state: Mapped[str] = public(Text, server_default=text("'queued'"))
    attempts: Mapped[int] = public(Integer, server_default=text("0"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    due_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    claim: Mapped[UUID | None] = public(Uuid)
    runner: Mapped[int | None] = public(Integer)
    started_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    dispatched_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    finished_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    last_error: Mapped[str | None] = public(Text)


class ScheduleState(Model):
    """When a scheduled job is queued next. `base_at` is that time before it was spread by chance."""

    __tablename__ = "schedules"
    __table_args__ = ({"schema": "kernel"},)

    job: Mapped[str] = public(Text, primary_key=True)
    base_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    due_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


_table = cast("Table", OutboxEntry.__table__)
_now = func.now() + bindparam("shift", type_=Interval)
ENQUEUE = Statement(
    insert(_table).values(
        id=bindparam("id"), job=bindparam("job"), payload=bindparam("payload"), created_at=_now,
        correlation_id=bindparam("correlation_id"), traceparent=bindparam("traceparent"),
        due_at=_now + bindparam("after", type_=Interval),
    )
)  # fmt: skip
"""`shift` is how far a drill moved this process's clock, `after` how long the job shall wait."""
