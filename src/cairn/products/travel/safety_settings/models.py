"""The tables of private settings and contacts."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    LargeBinary,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, sensitive


class SafetySettings(Model):
    """One person's settings. `sealed` holds them as JSON; `invites_from` stands apart because others' invitations ask
    for it."""

    __tablename__ = "safety_settings"
    __table_args__ = (
        CheckConstraint("invites_from IN ('everyone', 'nobody')", name="invites_from"),
        UniqueConstraint("user_id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    sealed: Mapped[bytes] = sensitive(LargeBinary, sealed=True)
    invites_from: Mapped[str] = personal(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class SafetyContact(Model):
    """Whom to reach in an emergency. `sealed` holds phone, name and relation as JSON."""

    __tablename__ = "safety_contacts"
    __table_args__ = (
        CheckConstraint("consent IN ('none', 'asked', 'given', 'refused')", name="consent"),
        Index("ix_safety_contacts_user", "user_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    sealed: Mapped[bytes] = sensitive(LargeBinary, sealed=True)
    consent: Mapped[str] = personal(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
