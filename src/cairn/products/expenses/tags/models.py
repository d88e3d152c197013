"""The table of tags, and of what they are on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import TIMESTAMP, ForeignKeyConstraint, Index, Integer, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Tag(Model):
    """A word of one ledger. `name` is its first spelling, `name_key` what names are compared by, and ordered by: in the
    order of code points, whatever the database's own is."""

    __tablename__ = "tags"
    __table_args__ = (
        UniqueConstraint("user_id", "id"),
        UniqueConstraint("user_id", "name_key"),
        {"schema": "expenses"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    name: Mapped[str] = personal(Text)
    name_key: Mapped[str] = personal(Text(collation="C"))
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class ExpenseTag(Model):
    """This tag is on this expense, both of one ledger."""

    __tablename__ = "expense_tags"
    __table_args__ = (
        UniqueConstraint("user_id", "id"),
        ForeignKeyConstraint(
            ["user_id", "expense_id"],
            ["expenses.expenses.user_id", "expenses.expenses.id"],
            name="fk_expense_tags_expense",
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["user_id", "tag_id"],
            ["expenses.tags.user_id", "expenses.tags.id"],
            name="fk_expense_tags_tag",
            ondelete="CASCADE",
        ),
        Index("ix_expense_tags_expense", "user_id", "expense_id"),
        Index("ix_expense_tags_tag", "user_id", "tag_id", "expense_id"),
        {"schema": "expenses"},
    )

    expense_id: Mapped[UUID] = public(Uuid, primary_key=True)
    tag_id: Mapped[UUID] = public(Uuid, primary_key=True)
    id: Mapped[UUID] = public(Uuid)
    user_id: Mapped[UUID] = public(Uuid)
