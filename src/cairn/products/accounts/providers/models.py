"""The tables of accounts at providers, and of sign-ins that are on their way there."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret
from cairn.products.accounts.providers.rules import PROVIDERS

_KNOWN = f"provider IN ({', '.join(map(repr, PROVIDERS))})"


class ProviderAccount(Model):
    """That somebody at a provider is one of our users. `subject` is the provider's own id, which no change of address
    or name touches; address and display name are as the provider had them last, and decide nothing.
    """

    __tablename__ = "provider_accounts"
    __table_args__ = (
        CheckConstraint(_KNOWN, name="provider"),
        UniqueConstraint("provider", "subject"),
        UniqueConstraint("user_id", "provider"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    provider: Mapped[str] = public(Text)
    subject: Mapped[str] = personal(Text)
    email: Mapped[str | None] = personal(Text)
    display_name: Mapped[str | None] = personal(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    last_used_at: Mapped[datetime] = personal(TIMESTAMP(timezone=True))
    token_sealed: Mapped[bytes | None] = secret(LargeBinary, sealed=True)


class ProviderAttempt(Model):
    """One browser that was sent to a provider. State, PKCE verifier and nonce are derived from the id
    (`kernel.identity.derived`); `browser_digest` is of what only that browser's cookie holds. User and session are
    those of somebody who links an account, null for a sign-in.
    """

    __tablename__ = "provider_attempts"
    __table_args__ = (
        CheckConstraint(_KNOWN, name="provider"),
        Index("ix_provider_attempts_user", "user_id"),
        Index("ix_provider_attempts_session", "session_id"),
        Index("ix_provider_attempts_expiry", "expires_at"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    provider: Mapped[str] = public(Text)
    user_id: Mapped[UUID | None] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    session_id: Mapped[UUID | None] = public(Uuid, ForeignKey("accounts.sessions.id", ondelete="CASCADE"))
    browser_digest: Mapped[bytes] = secret(LargeBinary)
    redirect_to: Mapped[str | None] = public(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    spent_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
