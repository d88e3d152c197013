"""The table of failed proofs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, Index, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Lockout(Model):
    """Failures to prove to be `subject`, by place, and until when that locks it.

    `subject` is a user's id, or for a name that nobody has a keyed digest of it in the form of one, so that a name that
    is known and one that is not lock alike; hence no foreign key. `place` is a client network, `device:<id>` for a
    known device, or empty for anywhere. `failed_at` holds the last of the failures of a quarter of an hour, at most
    twenty. A row means nothing after `expires_at`.
    """

    __tablename__ = "lockouts"
    __table_args__ = (Index("ix_lockouts_expiry", "expires_at"), {"schema": "accounts"})

    subject: Mapped[UUID] = public(Uuid, primary_key=True)
    place: Mapped[str] = personal(Text, primary_key=True)
    failed_at: Mapped[list[datetime]] = personal(ARRAY(TIMESTAMP(timezone=True)))
    locked_until: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
