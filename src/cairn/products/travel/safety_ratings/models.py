"""The table of safety ratings."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Computed,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public
from cairn.products.travel.votes.models import HELPFUL_ORDER

_SHOWN = "deleted_at IS NULL AND status = 'visible'"


class SafetyRating(Model):
    """One person's rating of one itinerary. `user_id` is null when its author's account is gone. `helpful_order`: what
    `sort=helpful` goes by."""

    __tablename__ = "safety_ratings"
    __table_args__ = (
        CheckConstraint("overall_safety_score BETWEEN 1 AND 5", name="overall"),
        CheckConstraint("accommodation_safety BETWEEN 1 AND 5", name="accommodation_safety"),
        CheckConstraint("route_safety BETWEEN 1 AND 5", name="route_safety"),
        CheckConstraint("local_area_safety BETWEEN 1 AND 5", name="local_area_safety"),
        CheckConstraint("transportation_safety BETWEEN 1 AND 5", name="transportation_safety"),
        CheckConstraint("women_safety_score BETWEEN 1 AND 5", name="women_safety_score"),
        CheckConstraint("night_safety BETWEEN 1 AND 5", name="night_safety"),
        CheckConstraint("status IN ('visible', 'hidden')", name="status"),
        CheckConstraint("helpful_count >= 0 AND unhelpful_count >= 0", name="votes"),
        Index(
            "uq_safety_ratings_author",
            "itinerary_id",
            "user_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
        ),
        Index("ix_safety_ratings_itinerary", "itinerary_id", "status", "created_at", "id"),
        Index(
            "ix_safety_ratings_newest",
            "created_at",
            "id",
            postgresql_where=text(_SHOWN),
        ),
        Index("ix_safety_ratings_helpful", "helpful_order", "id", postgresql_where=text(_SHOWN)),
        Index("ix_safety_ratings_user", "user_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    itinerary_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"))
    user_id: Mapped[UUID | None] = public(Uuid)
    overall_safety_score: Mapped[int] = public(SmallInteger)
    rating_type: Mapped[str] = public(Text)
    accommodation_safety: Mapped[int | None] = public(SmallInteger)
    route_safety: Mapped[int | None] = public(SmallInteger)
    local_area_safety: Mapped[int | None] = public(SmallInteger)
    transportation_safety: Mapped[int | None] = public(SmallInteger)
    women_safety_score: Mapped[int | None] = public(SmallInteger)
    night_safety: Mapped[int | None] = public(SmallInteger)
    detailed_feedback: Mapped[str | None] = personal(Text)
    experience_date: Mapped[date | None] = public(Date)
    time_of_day: Mapped[str | None] = public(Text)
    basis: Mapped[str] = public(Text)
    anonymous: Mapped[bool] = public(Boolean)
    verified_experience: Mapped[bool] = public(Boolean)
    status: Mapped[str] = public(Text)
    helpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    unhelpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    edited_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    deleted_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    helpful_order: Mapped[float] = public(Double, Computed(HELPFUL_ORDER, persisted=True))
