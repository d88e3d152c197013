"""Who did what to which row: facts, and the table in which the unit of work keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, Boolean, Index, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that a write records: `product.noun.happened`, such as `catalogue.item.created`.

    A product lists its own in `events.py`.
    """

    name: str


class AuditEntry(Model):
    """One recorded fact. `changes` holds values of public fields and only the names of all others.

    `session_id`: the session, or the API key, through which it was done. `conditional`: whether the client said with If-Match which state it was changing.
    """

    __tablename__ = "audit_log"
    __table_args__ = (
        Index(None, "row_id", "at"),
        Index(None, "actor_id", "at"),
        Index(
            None, "at", postgresql_using="brin"
        ),  # rows come in its order, and a write pays next to nothing
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    event: Mapped[str] = public(Text)
    row_id: Mapped[UUID] = public(Uuid)
    actor_id: Mapped[UUID | None] = public(Uuid)
    session_id: Mapped[UUID | None] = public(Uuid)
    correlation_id: Mapped[str] = public(Text)
    conditional: Mapped[bool] = public(Boolean)
    changes: Mapped[dict[str, object]] = public(JSONB)
