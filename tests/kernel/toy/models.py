"""The toy's tables, in a schema and a metadata of their own: migrations never see them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    CheckConstraint,
    Computed,
    Integer,
    MetaData,
    Numeric,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import NAMING, Model, personal, public, secret

_SEARCHED = "setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'C')"


class ToyModel(Model):
    """A base whose tables are not among the program's."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING)


class Note(ToyModel):
    """A note of one owner: `open` ones are everybody's to read."""

    __tablename__ = "notes"
    __table_args__ = (
        UniqueConstraint("owner_id", "slug"),
        CheckConstraint("number <> 13", name="lucky"),
        CheckConstraint("number <> 666", name="not_mapped_to_a_refusal"),
        {"schema": "toy"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_id: Mapped[UUID] = public(Uuid)
    title: Mapped[str] = public(Text)
    body: Mapped[str] = personal(Text)
    pin: Mapped[str | None] = secret(Text)
    slug: Mapped[str | None] = public(Text)
    number: Mapped[int] = public(Integer)
    visibility: Mapped[str] = public(Text)
    amount: Mapped[Decimal | None] = public(Numeric)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    search: Mapped[str] = public(TSVECTOR, Computed(_SEARCHED, persisted=True))


class Purse(ToyModel):
    """Money of somebody; it never goes below zero."""

    __tablename__ = "purses"
    __table_args__ = (CheckConstraint("balance >= 0", name="balance_not_negative"), {"schema": "toy"})

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    balance: Mapped[int] = public(Integer)
