"""The table of users. Other products join people through the view `accounts.people`, never through it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, CheckConstraint, Computed, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret

SEARCHED = (
    "setweight(to_tsvector('simple', translate(coalesce(username, ''), '._-', '   ')), 'A')"
    " || setweight(to_tsvector('simple', coalesce(full_name, '') || ' ' || coalesce(first_name, '')"
    " || ' ' || coalesce(last_name, '')), 'A')"
    " || setweight(to_tsvector('simple', translate(email_key, '@._-+', '     ')), 'B')"
)


class User(Model):
    """One person. `email` and `username` are kept as entered; their keys are what must be unique.

    States: active, or locked by an admin. `password_hash` is null for one who cannot sign in with a password.
    `erasure_due_at`: the person asked to be erased, and is by then, unless a sign-in comes before.
    `devices_since`: a device that signed in before then is not known any more; set whenever the password changes.
    """

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'locked')", name="state"),
        UniqueConstraint("email_key"),
        UniqueConstraint("username_key"),
        Index("ix_users_created", "created_at", "id"),
        Index("ix_users_updated", "updated_at", "id"),
        Index("ix_users_state", "state", "created_at", "id"),
        Index("ix_users_erasure", "erasure_due_at", postgresql_where=text("erasure_due_at IS NOT NULL")),
        Index("ix_users_roles", "roles", postgresql_using="gin"),
        Index("ix_users_search", "search", postgresql_using="gin"),
        {"schema": "accounts"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    email: Mapped[str] = personal(Text)
    email_key: Mapped[str] = personal(Text)
    username: Mapped[str | None] = personal(Text)
    username_key: Mapped[str | None] = personal(Text)
    full_name: Mapped[str | None] = personal(Text)
    first_name: Mapped[str | None] = personal(Text)
    last_name: Mapped[str | None] = personal(Text)
    password_hash: Mapped[str | None] = secret(Text)
    roles: Mapped[list[str]] = public(ARRAY(Text))
    state: Mapped[str] = public(Text)
    email_verified_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    erasure_due_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    last_login_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
    devices_since: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    search: Mapped[str] = personal(TSVECTOR, Computed(SEARCHED, persisted=True))
