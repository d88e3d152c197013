"""The tables of travel intel and the responses to it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    Integer,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class TravelIntel(Model):
    """One entry of an itinerary's thread. A deleted one with responses stays as an empty tombstone."""

    __tablename__ = "travel_intel"
    __table_args__ = (
        CheckConstraint(
            "intel_type IN ('tip', 'warning', 'question', 'update', 'recommendation', 'local_insight')",
            name="intel_type",
        ),
        CheckConstraint("severity IN ('low', 'medium', 'high', 'critical')", name="severity"),
        CheckConstraint("severity <> 'critical' OR intel_type = 'warning'", name="critical_is_warning"),
        CheckConstraint("status IN ('open', 'in_progress', 'resolved', 'archived')", name="status"),
        CheckConstraint("moderation IN ('visible', 'hidden')", name="moderation"),
        CheckConstraint(
            "helpful_count >= 0 AND unhelpful_count >= 0 AND response_count >= 0", name="counters"
        ),
        Index("ix_travel_intel_itinerary", "itinerary_id", "status", "severity"),
        Index("ix_travel_intel_thread", "itinerary_id", "created_at", "id"),
        Index(
            "ix_travel_intel_newest",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL AND moderation = 'visible'"),
        ),
        Index("ix_travel_intel_user", "user_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    itinerary_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"))
    user_id: Mapped[UUID | None] = public(Uuid)
    intel_type: Mapped[str] = public(Text)
    title: Mapped[str | None] = public(Text)
    content: Mapped[str] = public(Text)
    location_reference: Mapped[str | None] = public(Text)
    severity: Mapped[str | None] = public(Text)
    safety_related: Mapped[bool] = public(Boolean)
    latitude: Mapped[float | None] = personal(Double)
    longitude: Mapped[float | None] = personal(Double)
    valid_until: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    status: Mapped[str] = public(Text)
    accepted_response_id: Mapped[UUID | None] = public(Uuid)
    response_count: Mapped[int] = public(Integer, server_default=text("0"))
    helpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    unhelpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    moderation: Mapped[str] = public(Text)
    resolved_by_id: Mapped[UUID | None] = public(Uuid)
    resolved_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    edited_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    deleted_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class IntelResponse(Model):
    """One answer in a thread."""

    __tablename__ = "intel_responses"
    __table_args__ = (
        Index("ix_intel_responses_thread", "intel_id", "created_at", "id"),
        Index("ix_intel_responses_user", "user_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    intel_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.travel_intel.id", ondelete="CASCADE"))
    user_id: Mapped[UUID | None] = public(Uuid)
    content: Mapped[str] = public(Text)
    edited_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
