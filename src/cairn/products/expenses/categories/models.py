"""The table of categories."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    Computed,
    ForeignKeyConstraint,
    Index,
    Integer,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Category(Model):
    """A category of one ledger. `name_key` is what names are compared by. The depths are made of `parent_id`, so that
    the key to the parent refuses a third level, a cycle and itself: a parent's depth is 1, a child's 2.
    `system_key`: "uncategorised", of the one that is always there."""

    __tablename__ = "categories"
    __table_args__ = (
        UniqueConstraint("user_id", "id"),
        UniqueConstraint("user_id", "id", "depth", name="uq_categories_depth"),
        UniqueConstraint("user_id", "parent_id", "name_key", postgresql_nulls_not_distinct=True),
        ForeignKeyConstraint(
            ["user_id", "parent_id", "parent_depth"],
            ["expenses.categories.user_id", "expenses.categories.id", "expenses.categories.depth"],
            name="fk_categories_parent",
        ),
        Index("ix_categories_parent", "user_id", "parent_id", "parent_depth"),
        Index(
            "uq_categories_system",
            "user_id",
            "system_key",
            unique=True,
            postgresql_where="system_key IS NOT NULL",
        ),
        {"schema": "expenses"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    parent_id: Mapped[UUID | None] = public(Uuid)
    name: Mapped[str] = personal(Text)
    name_key: Mapped[str] = personal(Text)
    color: Mapped[str | None] = public(Text)
    icon: Mapped[str | None] = public(Text)
    archived: Mapped[bool] = public(Boolean)
    system_key: Mapped[str | None] = public(Text)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    depth: Mapped[int] = public(
        SmallInteger,
        Computed("CASE WHEN parent_id IS NULL THEN 1 ELSE 2 END", persisted=True),
        nullable=False,
    )
    parent_depth: Mapped[int | None] = public(
        SmallInteger, Computed("CASE WHEN parent_id IS NULL THEN NULL ELSE 1 END", persisted=True)
    )
