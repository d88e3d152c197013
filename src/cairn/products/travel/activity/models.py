"""The tables of events, days and the salts of viewers."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public, secret


class ActivityEvent(Model):
    """One thing that one person did with an itinerary on one UTC day; the second of a kind and day is none.

    `actor`: a user's id, or a viewer's digest of that day (`rules.viewer`). `user_id` is null for viewers.
    """

    __tablename__ = "activity_events"
    __table_args__ = (
        CheckConstraint("kind IN ('view', 'helpful', 'save', 'rating', 'remix')", name="kind"),
        CheckConstraint("weight > 0", name="weight"),
        Index("ix_activity_events_recent", "itinerary_id", "at"),
        Index("ix_activity_events_user", "user_id", postgresql_where=text("user_id IS NOT NULL")),
        {"schema": "travel"},
    )

    itinerary_id: Mapped[UUID] = public(
        Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = public(Text, primary_key=True)
    actor: Mapped[str] = personal(Text, primary_key=True)
    day: Mapped[date] = public(Date, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    weight: Mapped[int] = public(SmallInteger)
    user_id: Mapped[UUID | None] = public(Uuid)


class ActivityDay(Model):
    """What one UTC day brought an itinerary: the sum of its events' weights, and the votes that were cast on what
    belongs to it."""

    __tablename__ = "activity_days"
    __table_args__ = (
        Index("ix_activity_days_itinerary", "itinerary_id", "day"),
        {"schema": "travel"},
    )

    day: Mapped[date] = public(Date, primary_key=True)
    itinerary_id: Mapped[UUID] = public(
        Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"), primary_key=True
    )
    points: Mapped[int] = public(Integer, server_default=text("0"))
    helpful: Mapped[int] = public(Integer, server_default=text("0"))
    unhelpful: Mapped[int] = public(Integer, server_default=text("0"))


class ViewSalt(Model):
    """The secret part of a UTC day's viewer digests; gone after 48 hours, and with it the way back to anybody."""

    __tablename__ = "view_salts"
    __table_args__ = ({"schema": "travel"},)

    day: Mapped[date] = public(Date, primary_key=True)
    salt: Mapped[bytes] = secret(LargeBinary)
