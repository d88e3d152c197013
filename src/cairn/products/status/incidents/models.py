"""The tables of incidents."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, CheckConstraint, ForeignKey, Index, Text, Uuid, text
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public
from cairn.products.status.incidents.rules import IMPACTS, STATES


def _among(column: str, values: tuple[str, ...]) -> str:
    quoted = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({quoted})"


class Incident(Model):
    """Something that happened. `watched`: the service whose probes opened it; null where a person did. Who that was is
    in the audit trail."""

    __tablename__ = "incidents"
    __table_args__ = (
        CheckConstraint(_among("state", STATES), name="state"),
        CheckConstraint(_among("impact", IMPACTS), name="impact"),
        CheckConstraint("(state = 'resolved') = (resolved_at IS NOT NULL)", name="resolved"),
        Index(
            "uq_incidents_watched_open", "watched", unique=True,
            postgresql_where=text("watched IS NOT NULL AND resolved_at IS NULL"),
        ),
        Index("ix_incidents_started", "started_at", "id"),
        Index("ix_incidents_updated", "updated_at", "id"),
        Index("ix_incidents_state", "state", "started_at", "id"),
        Index("ix_incidents_impact", "impact", "started_at", "id"),
        Index("ix_incidents_open", "started_at", "id", postgresql_where=text("resolved_at IS NULL")),
        Index("ix_incidents_services", "services", postgresql_using="gin"),
        {"schema": "status"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    title: Mapped[str] = public(Text)
    state: Mapped[str] = public(Text)
    impact: Mapped[str] = public(Text)
    services: Mapped[list[str]] = public(ARRAY(Text))
    watched: Mapped[str | None] = public(Text)
    started_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    resolved_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class IncidentUpdate(Model):
    """What was said about an incident, and in which state it was from then on."""

    __tablename__ = "incident_updates"
    __table_args__ = (
        CheckConstraint(_among("state", STATES), name="state"),
        Index("ix_incident_updates_incident", "incident_id", "created_at", "id"),
        {"schema": "status"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    incident_id: Mapped[UUID] = public(Uuid, ForeignKey("status.incidents.id", ondelete="CASCADE"))
    state: Mapped[str] = public(Text)
    message: Mapped[str] = public(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
