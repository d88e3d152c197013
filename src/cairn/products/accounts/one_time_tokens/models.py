"""The table of one-time tokens."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, CheckConstraint, ForeignKey, Index, Integer, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public
from cairn.products.accounts.one_time_tokens.rules import LIVES


class OneTimeToken(Model):
    """That a token or a code was given out, never the token or the code itself: those are derived from the row's id
    (`kernel.identity.derived`). `email` is the address that the token was mailed to, where it proves that address: a
    token to an address proves no other. `tries` counts codes, and passwords in their place, that were looked at;
    `spent_at` is set by what the token was for, and by whatever makes it void. Of a change of address: `session_id`
    asked for it and lives on, `former_email` is to hear of it.
    """

    __tablename__ = "one_time_tokens"
    __table_args__ = (
        CheckConstraint(f"purpose IN ({', '.join(repr(name) for name in LIVES)})", name="purpose"),
        Index("ix_one_time_tokens_user", "user_id", "purpose", "created_at"),
        Index("ix_one_time_tokens_expiry", "expires_at"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid, ForeignKey("accounts.users.id", ondelete="CASCADE"))
    purpose: Mapped[str] = public(Text)
    email: Mapped[str | None] = personal(Text)
    former_email: Mapped[str | None] = personal(Text)
    session_id: Mapped[UUID | None] = public(Uuid)
    tries: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    spent_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
