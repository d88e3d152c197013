"""The table of exchange rates."""

from __future__ import annotations

from datetime import date as day
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Date,
    Index,
    Integer,
    Numeric,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class FxRate(Model):
    """One `base` was `rate` `quote` on this day. Without `user_id` it is the provider's, and everybody's."""

    __tablename__ = "fx_rates"
    __table_args__ = (
        CheckConstraint("rate > 0", name="rate_positive"),
        CheckConstraint("base <> quote", name="two_currencies"),
        CheckConstraint("source IN ('user', 'provider')", name="source"),
        CheckConstraint("(user_id IS NULL) = (source = 'provider')", name="owner"),
        UniqueConstraint("user_id", "id"),
        UniqueConstraint("user_id", "base", "quote", "date", postgresql_nulls_not_distinct=True),
        Index("ix_fx_rates_pair", "base", "quote", text("date DESC")),
        Index("ix_fx_rates_newest", "user_id", "date", "id"),
        {"schema": "expenses"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID | None] = public(Uuid)
    base: Mapped[str] = public(Text)
    quote: Mapped[str] = public(Text)
    date: Mapped[day] = public(Date)
    rate: Mapped[Decimal] = public(Numeric(24, 12))
    source: Mapped[str] = public(Text)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
