"""The table of items."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Computed,
    Index,
    Integer,
    Numeric,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    literal_column,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public

SEARCHED = (
    "setweight(to_tsvector('simple', name), 'A')"
    " || setweight(to_tsvector('simple', coalesce(category, '')), 'B')"
    " || setweight(to_tsvector('simple', description), 'C')"
)


class Item(Model):
    """One item of one owner. `price` keeps the decimals of its currency, so it is stored without a scale."""

    __tablename__ = "items"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price_not_negative"),
        CheckConstraint("(price IS NULL) = (currency IS NULL)", name="price_with_currency"),
        CheckConstraint("quantity >= 0", name="quantity_not_negative"),
        UniqueConstraint("owner_id", "sku"),
        Index("ix_items_created", "created_at", "id"),
        Index("ix_items_updated", "updated_at", "id"),
        Index("ix_items_name", "name", "id"),
        Index("ix_items_quantity", "quantity", "id"),
        Index("ix_items_category", "category", "created_at", "id"),
        Index("ix_items_owner", "owner_id", "created_at", "id"),
        Index("ix_items_tags", "tags", postgresql_using="gin"),
        Index("ix_items_search", "search", postgresql_using="gin"),
        {"schema": "catalogue"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_id: Mapped[UUID] = public(Uuid)
    name: Mapped[str] = public(Text)
    description: Mapped[str] = public(Text)
    price: Mapped[Decimal | None] = public(Numeric)
    currency: Mapped[str | None] = public(Text)
    category: Mapped[str | None] = public(Text)
    tags: Mapped[list[str]] = public(ARRAY(Text))
    sku: Mapped[str | None] = public(Text)
    quantity: Mapped[int] = public(Integer)
    is_active: Mapped[bool] = public(Boolean)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    search: Mapped[str] = public(TSVECTOR, Computed(SEARCHED, persisted=True))


PRICE_ORDER = func.coalesce(Item.price, literal_column("-1"))
"""What lists sort and filter by: never null, items without a price before the free ones."""
Index("ix_items_price", PRICE_ORDER, Item.id)
