"""The table of guides."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    Computed,
    Identity,
    Index,
    Integer,
    Numeric,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class Guide(Model):
    """A guide. `seq` stands for the guide in the constraint that keeps bookings apart; it never travels.
    `user_id` is null when that account is gone. `service_words` are the words of all areas, `asked` and `answered` what
    the response rate is made of."""

    __tablename__ = "guides"
    __table_args__ = (
        CheckConstraint("rate_amount >= 0", name="rate"),
        CheckConstraint("rate_unit IN ('hour', 'day')", name="rate_unit"),
        CheckConstraint("max_group_size BETWEEN 1 AND 30", name="max_group_size"),
        CheckConstraint("availability IN ('available', 'unavailable', 'on_leave')", name="availability"),
        CheckConstraint(
            "cancellation_policy IN ('flexible', 'moderate', 'strict')", name="cancellation_policy"
        ),
        CheckConstraint(
            "eligibility IN ('open', 'verified_only', 'women_only', 'women_verified')", name="eligibility"
        ),
        CheckConstraint(
            "verification IN ('none', 'bronze', 'silver', 'gold', 'platinum')", name="verification"
        ),
        CheckConstraint("status IN ('in_review', 'active', 'rejected', 'suspended')", name="status"),
        UniqueConstraint("user_id"),
        UniqueConstraint("seq"),
        Index("ix_guides_newest", "created_at", "id", postgresql_where=text("status = 'active'")),
        Index(
            "ix_guides_place",
            "service_doc",
            postgresql_using="gin",
            postgresql_where=text("status = 'active'"),
        ),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    seq: Mapped[int] = public(BigInteger, Identity(always=True))
    user_id: Mapped[UUID | None] = public(Uuid)
    display_name: Mapped[str] = public(Text)
    bio: Mapped[str | None] = public(Text)
    languages: Mapped[list[str]] = public(ARRAY(Text))
    specializations: Mapped[list[str]] = public(ARRAY(Text))
    service_areas: Mapped[list[str]] = public(ARRAY(Text))
    service_words: Mapped[list[str]] = public(ARRAY(Text))
    rate_amount: Mapped[Decimal] = public(Numeric)
    rate_currency: Mapped[str] = public(Text)
    rate_unit: Mapped[str] = public(Text)
    time_zone: Mapped[str] = public(Text)
    max_group_size: Mapped[int] = public(Integer)
    availability: Mapped[str] = public(Text)
    cancellation_policy: Mapped[str] = public(Text)
    eligibility: Mapped[str] = public(Text)
    verification: Mapped[str] = public(Text)
    status: Mapped[str] = public(Text)
    rating_sum: Mapped[int] = public(Integer, server_default=text("0"))
    review_count: Mapped[int] = public(Integer, server_default=text("0"))
    asked: Mapped[int] = public(Integer, server_default=text("0"))
    answered: Mapped[int] = public(Integer, server_default=text("0"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    service_doc: Mapped[str] = public(TSVECTOR, Computed("array_to_tsvector(service_words)", persisted=True))
