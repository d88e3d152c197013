"""The table of assignments."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, CheckConstraint, ForeignKey, Index, Text, Uuid, text
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public
from cairn.products.casework import words
from cairn.products.casework.words import one_of


class Assignment(Model):
    """Who works with a beneficiary, from `starts_at` until before `ends_at`. One primary worker at a time, whose end
    is not known before."""

    __tablename__ = "assignments"
    __table_args__ = (
        CheckConstraint(one_of("role", words.AssignmentRole), name="role"),
        CheckConstraint("ends_at >= starts_at", name="span"),
        Index(
            "uq_assignments_primary", "beneficiary_id", unique=True,
            postgresql_where=text("role = 'primary' AND ends_at IS NULL"),
        ),
        Index(
            "uq_assignments_current", "user_id", "beneficiary_id", unique=True,
            postgresql_where=text("ends_at IS NULL"),
        ),
        Index("ix_assignments_user", "user_id", "beneficiary_id"),
        Index("ix_assignments_beneficiary", "beneficiary_id", "starts_at"),
        {"schema": "casework"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    beneficiary_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.beneficiaries.id", ondelete="CASCADE"))
    user_id: Mapped[UUID] = public(Uuid)
    role: Mapped[str] = public(Text)
    starts_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    ends_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_by: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
