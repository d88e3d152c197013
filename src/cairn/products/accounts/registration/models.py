"""The table of registrations that wait for their address to be confirmed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, Index, Integer, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret


class AskedRegistration(Model):
    """What somebody asked for, before anybody has shown that the address is theirs. It is no user, holds no name back
    and stands in nobody's way: who registers the same address again makes another row, with another password.

    The token of its mail is derived from `id`. `network` is where it was asked from: whoever confirms from there keeps
    the password. `tries` counts passwords that were looked at, `mails` what was sent. `password_hash` is null, and
    `spent_at` is set, in the row of an address that has an account: it is there so that both cases do the same.
    """

    __tablename__ = "registrations"
    __table_args__ = (
        Index("ix_registrations_email", "email_key", "created_at"),
        Index("ix_registrations_expiry", "expires_at"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    email: Mapped[str] = personal(Text)
    email_key: Mapped[str] = personal(Text)
    password_hash: Mapped[str | None] = secret(Text)
    username: Mapped[str | None] = personal(Text)
    full_name: Mapped[str | None] = personal(Text)
    first_name: Mapped[str | None] = personal(Text)
    last_name: Mapped[str | None] = personal(Text)
    network: Mapped[str] = personal(Text)
    tries: Mapped[int] = public(Integer)
    mails: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    spent_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
