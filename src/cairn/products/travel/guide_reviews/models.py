"""The table of reviews."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class GuideReview(Model):
    """One side's review of a booking. It is seen by nobody else until `published_at`."""

    __tablename__ = "guide_reviews"
    __table_args__ = (
        CheckConstraint("direction IN ('of_guide', 'of_traveller')", name="direction"),
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating"),
        CheckConstraint("safety BETWEEN 1 AND 5", name="safety"),
        CheckConstraint("knowledge BETWEEN 1 AND 5", name="knowledge"),
        CheckConstraint("communication BETWEEN 1 AND 5", name="communication"),
        CheckConstraint("professionalism BETWEEN 1 AND 5", name="professionalism"),
        CheckConstraint("value BETWEEN 1 AND 5", name="value"),
        UniqueConstraint("booking_id", "direction"),
        Index("ix_guide_reviews_guide", "guide_id", "published_at", "id"),
        Index("ix_guide_reviews_author", "author_id", "id"),
        Index("ix_guide_reviews_due", "due_at", postgresql_where=text("published_at IS NULL")),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    booking_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.bookings.id"))
    guide_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.guides.id"))
    author_id: Mapped[UUID | None] = public(Uuid)
    direction: Mapped[str] = public(Text)
    rating: Mapped[int] = public(SmallInteger)
    review_text: Mapped[str | None] = personal(Text)
    safety: Mapped[int | None] = public(SmallInteger)
    knowledge: Mapped[int | None] = public(SmallInteger)
    communication: Mapped[int | None] = public(SmallInteger)
    professionalism: Mapped[int | None] = public(SmallInteger)
    value: Mapped[int | None] = public(SmallInteger)
    private_to_moderators: Mapped[str | None] = personal(Text)
    was_appropriate: Mapped[bool | None] = personal(Boolean)
    due_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    published_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
