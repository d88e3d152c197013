"""The table of memberships."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Membership(Model):
    """A person's role in a team (worker, supervisor) or for a programme (worker, manager, dpo), from `starts_at` until
    before `ends_at`. That of a team names the team's programme, too."""

    __tablename__ = "memberships"
    __table_args__ = (
        CheckConstraint(
            "CASE WHEN team_id IS NULL THEN role IN ('worker', 'manager', 'dpo')"
            " ELSE role IN ('worker', 'supervisor') END",
            name="role",
        ),
        CheckConstraint("ends_at > starts_at", name="span"),
        ForeignKeyConstraint(
            ["programme_id", "team_id"], ["casework.teams.programme_id", "casework.teams.id"],
            name="fk_memberships_team",
        ),
        Index("ix_memberships_user", "user_id", "role"),
        Index("ix_memberships_team", "programme_id", "team_id"),
        {"schema": "casework"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    programme_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.programmes.id"))
    team_id: Mapped[UUID | None] = public(Uuid)
    role: Mapped[str] = public(Text)
    starts_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    ends_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
