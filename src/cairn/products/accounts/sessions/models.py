"""The tables of sessions and of their refresh tokens."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, ForeignKey, Index, LargeBinary, Text, Uuid, text
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret


class Session(Model):
    """One sign-in on one device; its id is the `sid` of its access tokens, and the family of its refresh tokens.

    `last_seen_at` lags up to a minute. `proved_at`: when its owner was last proven in it, by password or code.
    `end_reason`: signed_out, revoked, refresh_reused, password_changed, email_changed, locked,
    signed_out_by_admin, erasure.
    """

    __tablename__ = "sessions"
    __table_args__ = (
        Index("ix_sessions_user", "user_id", "created_at", "id"),
        Index("ix_sessions_seen", "last_seen_at"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    last_seen_at: Mapped[datetime] = personal(TIMESTAMP(timezone=True))
    ended_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    end_reason: Mapped[str | None] = public(Text)
    device: Mapped[str] = personal(Text)
    address_prefix: Mapped[str] = personal(Text)
    proved_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))


class RefreshToken(Model):
    """One refresh token, by its digest. Spent at its first use; for the seconds in which the same client may ask again,
    the pair that it was exchanged for is kept, sealed under the spent token itself, which is stored nowhere.
    """

    __tablename__ = "refresh_tokens"
    __table_args__ = (
        Index("ix_refresh_tokens_session", "session_id"),
        Index("ix_refresh_tokens_user", "user_id"),
        Index("ix_refresh_tokens_expiry", "expires_at"),
        Index("ix_refresh_tokens_sealed", "spent_at", postgresql_where=text("successor_sealed IS NOT NULL")),
        {"schema": "accounts"},
    )

    digest: Mapped[bytes] = secret(LargeBinary, primary_key=True)
    session_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.sessions.id", ondelete="CASCADE"))
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    spent_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    successor_sealed: Mapped[bytes | None] = secret(LargeBinary)
