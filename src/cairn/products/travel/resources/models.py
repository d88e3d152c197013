"""The table of safety resources."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Computed,
    Index,
    Integer,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public


class SafetyResource(Model):
    """One piece of reviewed advice. `helplines` is what the wire says, as JSON."""

    __tablename__ = "safety_resources"
    __table_args__ = (
        CheckConstraint(
            "category IN ('tips', 'emergency', 'legal', 'health', 'packing', 'cultural', 'navigation')",
            name="category",
        ),
        CheckConstraint("helpful_count >= 0 AND unhelpful_count >= 0", name="votes"),
        Index("ix_safety_resources_newest", "pinned", "created_at", "id"),
        Index("ix_safety_resources_place", "destination_doc", postgresql_using="gin"),
        Index("ix_safety_resources_search", "search_doc", postgresql_using="gin"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    category: Mapped[str] = public(Text)
    title: Mapped[str] = public(Text)
    body: Mapped[str] = public(Text)
    country: Mapped[str | None] = public(Text)
    destination: Mapped[str | None] = public(Text)
    destination_words: Mapped[list[str]] = public(ARRAY(Text))
    words: Mapped[list[str]] = public(ARRAY(Text))
    language: Mapped[str] = public(Text)
    helplines: Mapped[list[dict[str, str | None]]] = public(JSONB)
    source_url: Mapped[str | None] = public(Text)
    reviewed_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    review_due_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    pinned: Mapped[bool] = public(Boolean)
    helpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    unhelpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    destination_doc: Mapped[str] = public(
        TSVECTOR, Computed("array_to_tsvector(destination_words)", persisted=True)
    )
    search_doc: Mapped[str] = public(TSVECTOR, Computed("array_to_tsvector(words)", persisted=True))
