"""The tables of services: how they are, what each probe found, what became of it by hour, and every change."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, Boolean, CheckConstraint, Double, Index, Integer, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public

_STATES = "IN ('up', 'down', 'not_configured')"


class Service(Model):
    """How one service is. `since`: when that began. `failed`, `good`: probes in a row."""

    __tablename__ = "services"
    __table_args__ = (
        CheckConstraint(f"status {_STATES}", name="status"),
        {"schema": "status"},
    )

    name: Mapped[str] = public(Text, primary_key=True)
    status: Mapped[str] = public(Text)
    required: Mapped[bool] = public(Boolean)
    since: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    checked_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    latency_ms: Mapped[float | None] = public(Double)
    failed: Mapped[int] = public(Integer)
    good: Mapped[int] = public(Integer)


class Sample(Model):
    """What one probe found. Kept for two days: hours hold the rest."""

    __tablename__ = "samples"
    __table_args__ = (Index("ix_samples_at", "at"), {"schema": "status"})

    service: Mapped[str] = public(Text, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True), primary_key=True)
    up: Mapped[bool] = public(Boolean)
    latency_ms: Mapped[float] = public(Double)


class Hour(Model):
    """An hour of one service. `latencies`: good probes by the buckets of `rules.EDGES`."""

    __tablename__ = "hours"
    __table_args__ = (
        CheckConstraint("up BETWEEN 0 AND samples", name="up"),
        Index("ix_hours_hour", "hour"),
        {"schema": "status"},
    )

    service: Mapped[str] = public(Text, primary_key=True)
    hour: Mapped[datetime] = public(TIMESTAMP(timezone=True), primary_key=True)
    samples: Mapped[int] = public(Integer)
    up: Mapped[int] = public(Integer)
    latencies: Mapped[list[int]] = public(ARRAY(Integer))


class Change(Model):
    """A service went from one state to another. `before` is null at its first probe."""

    __tablename__ = "changes"
    __table_args__ = (
        Index("ix_changes_service", "service", "at", "id"),
        Index("ix_changes_at", "at"),
        {"schema": "status"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    service: Mapped[str] = public(Text)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    before: Mapped[str | None] = public(Text)
    after: Mapped[str] = public(Text)
