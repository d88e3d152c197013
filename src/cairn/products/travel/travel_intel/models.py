"""The tables of travel intel and the responses to it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Computed,
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
from cairn.products.travel.travel_intel.rules import RANKS
from cairn.products.travel.votes.models import HELPFUL_ORDER

_RANKED = " ".join(f"WHEN '{name}' THEN {rank}" for name, rank in RANKS.items())
_SEVERITY_ORDER = f"CASE severity {_RANKED} ELSE 0 END"
_SHOWN = "deleted_at IS NULL AND moderation = 'visible'"


class TravelIntel(Model):
    """One entry of an itinerary's thread. A deleted one is emptied at once; with responses it stays as a tombstone.

    `warned_at`: when it became a critical warning, for the first time: what is counted per person and day, and told to
    others once. `helpful_order` and `severity_order` are what lists are sorted by: the worst has the highest rank, what
    has no severity 0.
    """

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
            postgresql_where=text(_SHOWN),
        ),
        Index("ix_travel_intel_user", "user_id", "created_at", "id"),
        Index(
            "ix_travel_intel_resolver",
            "resolved_by_id",
            postgresql_where=text("resolved_by_id IS NOT NULL"),
        ),
        Index(
            "ix_travel_intel_expiring",
            "valid_until",
            postgresql_where=text(f"{_SHOWN} AND valid_until IS NOT NULL"),
        ),
        Index(
            "ix_travel_intel_warned", "user_id", "warned_at", postgresql_where=text("warned_at IS NOT NULL")
        ),
        Index("ix_travel_intel_helpful", "helpful_order", "created_at", "id", postgresql_where=text(_SHOWN)),
        Index(
            "ix_travel_intel_severity", "severity_order", "created_at", "id", postgresql_where=text(_SHOWN)
        ),
        Index("ix_travel_intel_deleted", "deleted_at", postgresql_where=text("deleted_at IS NOT NULL")),
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
    helpful_order: Mapped[float] = public(Double, Computed(HELPFUL_ORDER, persisted=True))
    severity_order: Mapped[int] = public(Integer, Computed(_SEVERITY_ORDER, persisted=True))
    warned_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
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
