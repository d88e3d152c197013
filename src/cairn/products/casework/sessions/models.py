"""The tables of sessions and of corrections of their states."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of

SEALED: Final = ("notes", "goals", "topics", "location", "outcome")
"""What of a session is sealed, under the key of its beneficiary, or of the session itself where it is a group's."""
_WHOSE = (
    "int8range(uuid_hash_extended(beneficiary_id, 0) >> 1, uuid_hash_extended(beneficiary_id, 0) >> 1, '[]')"
)
_WHEN = "tstzrange(scheduled_start, scheduled_end)"
LIVE: Final = "status IN ('scheduled', 'in_progress') AND voided_at IS NULL"
"""What can be in the way of another session."""


class CaseSession(Model):
    """One session. `beneficiary_id` is null where it is a group's: then attendance has rows. `settled_at`: since when
    it is in a state that it stays in. `client_digest`: a keyed digest of what the device sent with `client_uuid`."""

    __tablename__ = "sessions"
    __table_args__ = (
        CheckConstraint(one_of("mode", words.SessionMode), name="mode"),
        CheckConstraint(one_of("status", words.SessionStatus), name="status"),
        CheckConstraint(one_of("cancel_reason", words.CancelReason), name="cancel_reason"),
        CheckConstraint(one_of("cancelled_by", words.CancelledBy), name="cancelled_by"),
        CheckConstraint(one_of("attendance", words.Attendance), name="attendance"),
        CheckConstraint("scheduled_end > scheduled_start", name="scheduled"),
        CheckConstraint("actual_end >= actual_start", name="actual"),
        CheckConstraint("status <> 'completed' OR actual_start IS NOT NULL", name="completed"),
        CheckConstraint("(beneficiary_id IS NULL) = (max_participants IS NOT NULL)", name="group"),
        CheckConstraint("max_participants BETWEEN 1 AND 200", name="max_participants"),
        CheckConstraint("beneficiary_id IS NOT NULL OR attendance IS NULL", name="group_attendance"),
        ExcludeConstraint(
            (text(_WHOSE), "&&"),
            (text(_WHEN), "&&"),
            name="no_overlap",
            using="gist",
            where=text(
                f"{LIVE} AND NOT all_day AND scheduled_end IS NOT NULL AND beneficiary_id IS NOT NULL"
            ),
        ),
        Index("uq_sessions_client_uuid", "created_by", "client_uuid", unique=True),
        Index("ix_sessions_beneficiary", "beneficiary_id", text("scheduled_start DESC"), "id"),
        Index(
            "ix_sessions_worker_scheduled", "worker_id", "scheduled_start",
            postgresql_where=text("status = 'scheduled'"),
        ),
        Index("ix_sessions_worker", "worker_id", "scheduled_start", "id"),
        Index("ix_sessions_programme", "programme_id"),
        Index("ix_sessions_rescheduled_to", "rescheduled_to_id"),
        Index("ix_sessions_type", "session_type"),
        {"schema": "casework"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    beneficiary_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.beneficiaries.id"))
    programme_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.programmes.id"))
    dek_id: Mapped[UUID] = public(Uuid)
    worker_id: Mapped[UUID] = public(Uuid)
    created_by: Mapped[UUID] = public(Uuid)
    client_uuid: Mapped[UUID | None] = public(Uuid)
    client_digest: Mapped[bytes | None] = secret(LargeBinary)
    session_type: Mapped[str] = public(Text)
    mode: Mapped[str] = public(Text)
    status: Mapped[str] = public(Text)
    all_day: Mapped[bool] = public(Boolean)
    scheduled_start: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    scheduled_end: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    earliest_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    latest_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    actual_start: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    actual_end: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    settled_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    cancel_reason: Mapped[str | None] = public(Text)
    cancelled_by: Mapped[str | None] = public(Text)
    attendance: Mapped[str | None] = public(Text)
    next_session_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    max_participants: Mapped[int | None] = public(SmallInteger)
    series_id: Mapped[UUID | None] = public(Uuid)
    rescheduled_to_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.sessions.id"))
    voided_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    notes: Mapped[bytes | None] = secret(LargeBinary)
    goals: Mapped[bytes | None] = secret(LargeBinary)
    topics: Mapped[bytes | None] = secret(LargeBinary)
    location: Mapped[bytes | None] = secret(LargeBinary)
    outcome: Mapped[bytes | None] = secret(LargeBinary)


class SessionCorrection(Model):
    """One correction of a state that was final; its reason is sealed as the session is."""

    __tablename__ = "session_corrections"
    __table_args__ = (Index(None, "session_id", "created_at"), {"schema": "casework"})

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    session_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.sessions.id", ondelete="CASCADE"))
    dek_id: Mapped[UUID] = public(Uuid)
    from_status: Mapped[str] = public(Text)
    to_status: Mapped[str] = public(Text)
    reason: Mapped[bytes] = secret(LargeBinary)
    created_by: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
