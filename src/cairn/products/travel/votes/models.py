"""The table of votes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Index,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public
from cairn.products.travel.votes.rules import Z_95

_TOTAL = "(helpful_count + unhelpful_count)::double precision"
HELPFUL_ORDER = (
    f"CASE WHEN helpful_count + unhelpful_count = 0 THEN 0 ELSE greatest(0, (helpful_count + {Z_95**2 / 2!r}"
    f" - {Z_95!r} * sqrt(helpful_count::double precision * unhelpful_count / {_TOTAL} + {Z_95**2 / 4!r}))"
    f" / ({_TOTAL} + {Z_95**2!r})) END"
)
"""`rules.wilson` of a row's two counters, for a computed column: what `sort=helpful` goes by. Both sides of its
fraction are multiplied by the number of votes: `(k + z²/2 - z√(k(n-k)/n + z²/4)) / (n + z²)`."""


class Vote(Model):
    """One person's opinion of one target: 1 helpful, -1 not."""

    __tablename__ = "votes"
    __table_args__ = (
        CheckConstraint("target_type IN ('safety_rating', 'travel_intel', 'resource')", name="target_type"),
        CheckConstraint("value IN (-1, 1)", name="value"),
        UniqueConstraint("target_type", "target_id", "user_id"),
        Index("ix_votes_user", "user_id", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    target_type: Mapped[str] = public(Text)
    target_id: Mapped[UUID] = public(Uuid)
    user_id: Mapped[UUID] = public(Uuid)
    value: Mapped[int] = public(SmallInteger)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
