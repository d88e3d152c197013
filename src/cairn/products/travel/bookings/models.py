"""The table of bookings."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    Boolean,
    CheckConstraint,
    Computed,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Text,
    Time,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import TSTZRANGE, Range
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Booking(Model):
    """A guide's time for a traveller. Confirmed spans of a guide never overlap: the exclusion says so, and the loser of
    a race meets it. `booker_id` is null when that account is gone. `span` is made of `starts_at` and `ends_at`, so that
    no range ever travels; `cancellation_hours` is what the guide's policy said when it was booked."""

    __tablename__ = "bookings"
    __table_args__ = (
        CheckConstraint(
            "status IN ('pending', 'confirmed', 'declined', 'cancelled', 'expired', 'completed', 'no_show')",
            name="status",
        ),
        CheckConstraint("amount >= 0", name="amount"),
        CheckConstraint("group_size >= 1", name="group_size"),
        Index(
            "uq_bookings_asked",
            "guide_id",
            "booker_id",
            "span",
            unique=True,
            postgresql_where=text("status IN ('pending', 'confirmed')"),
        ),
        Index("ix_bookings_guide", "guide_id", "created_at", "id"),
        Index("ix_bookings_booker", "booker_id", "created_at", "id"),
        Index("ix_bookings_due", "respond_by", postgresql_where=text("status = 'pending'")),
        Index("ix_bookings_ending", "ends_at", postgresql_where=text("status = 'confirmed'")),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    guide_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.guides.id"))
    guide_seq: Mapped[int] = public(BigInteger)
    booker_id: Mapped[UUID | None] = public(Uuid)
    booking_date: Mapped[date] = public(Date)
    end_date: Mapped[date | None] = public(Date)
    start_time: Mapped[time | None] = public(Time)
    duration_hours: Mapped[Decimal | None] = public(Numeric(4, 1))
    starts_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    ends_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    group_size: Mapped[int] = public(Integer)
    special_requests: Mapped[str | None] = personal(Text)
    status: Mapped[str] = public(Text)
    amount: Mapped[Decimal] = public(Numeric)
    currency: Mapped[str] = public(Text)
    cancellation_hours: Mapped[int] = public(Integer)
    late_cancellation: Mapped[bool] = public(Boolean)
    respond_by: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    span: Mapped[Range[datetime]] = public(
        TSTZRANGE, Computed("tstzrange(starts_at, ends_at)", persisted=True)
    )
