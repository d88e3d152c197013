"""The tables of second factors and of recovery codes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret


class Factor(Model):
    """An authenticator of somebody. It counts once its first code came back (`confirmed_at`).

    `secret_sealed` is the shared secret of RFC 6238 in base32, sealed by the vault. `last_step` is the last time step
    whose code was taken: none of that step or before it is taken again.
    """

    __tablename__ = "factors"
    __table_args__ = (
        CheckConstraint("kind IN ('totp')", name="kind"),
        Index("ix_factors_user", "user_id", "created_at", "id"),
        Index("ix_factors_unconfirmed", "created_at", postgresql_where=text("confirmed_at IS NULL")),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    kind: Mapped[str] = public(Text)
    name: Mapped[str] = personal(Text)
    secret_sealed: Mapped[bytes] = secret(LargeBinary, sealed=True)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    confirmed_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    last_step: Mapped[int | None] = personal(BigInteger)
    last_used_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))


class RecoveryCode(Model):
    """One recovery code, by its digest, which holds the user's id too: equal codes of two people differ here."""

    __tablename__ = "recovery_codes"
    __table_args__ = (Index("ix_recovery_codes_user", "user_id"), {"schema": "accounts"})

    digest: Mapped[bytes] = secret(LargeBinary, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    used_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
