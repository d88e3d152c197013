"""The table of participants of group sessions."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of


class Attendance(Model):
    """A participant of a group session; `status` is null until somebody says who came. The remark is sealed under the
    participant's own key, which `dek_id` names."""

    __tablename__ = "attendance"
    __table_args__ = (
        CheckConstraint(one_of("status", words.Attendance), name="status"),
        CheckConstraint(one_of("reason", words.AbsenceReason), name="reason"),
        CheckConstraint("reason IS NULL OR status IN ('absent', 'excused')", name="reason_of_absence"),
        CheckConstraint("minutes BETWEEN 0 AND 720", name="minutes"),
        UniqueConstraint("session_id", "beneficiary_id"),
        Index(None, "beneficiary_id"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    session_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.sessions.id", ondelete="CASCADE"))
    beneficiary_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.beneficiaries.id"))
    dek_id: Mapped[UUID] = public(Uuid)
    status: Mapped[str | None] = public(Text)
    minutes: Mapped[int | None] = public(SmallInteger)
    reason: Mapped[str | None] = public(Text)
    remark: Mapped[bytes | None] = secret(LargeBinary)
    recorded_by: Mapped[UUID | None] = public(Uuid)
    recorded_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
