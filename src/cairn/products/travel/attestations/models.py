"""The table of attestations."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    Text,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Attestation(Model):
    """What somebody has shown or declared of themselves. It is valid until it expires or is revoked."""

    __tablename__ = "attestations"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('identity', 'gender_self', 'gender_verified', 'guide_background', 'first_aid')",
            name="kind",
        ),
        Index("ix_attestations_user", "user_id", "kind", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    kind: Mapped[str] = personal(Text)
    level: Mapped[str] = personal(Text)
    provider: Mapped[str] = personal(Text)
    issued_at: Mapped[datetime] = personal(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
    revoked_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
