"""The table of API keys."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret


class ApiKey(Model):
    """One key, by its digest. `prefix` is what may be shown of it. `scopes` are patterns of permissions; of `roles` it
    has those that its owner has at the moment. `last_used_at` lags up to a minute.
    """

    __tablename__ = "api_keys"
    __table_args__ = (
        UniqueConstraint("digest"),
        Index("ix_api_keys_user", "user_id", "created_at", "id"),
        Index("ix_api_keys_expiry", "expires_at"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    name: Mapped[str] = personal(Text)
    prefix: Mapped[str] = public(Text)
    digest: Mapped[bytes] = secret(LargeBinary)
    scopes: Mapped[list[str]] = public(ARRAY(Text))
    roles: Mapped[list[str]] = public(ARRAY(Text))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    last_used_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
    revoked_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
