"""The table of expenses, with every column that a later report needs."""

from __future__ import annotations

from datetime import date as day
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    Computed,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public

LIVE: Final = "deleted_at IS NULL"
"""What lists show, as partial indexes have it."""
POSTED: Final = "status = 'posted' AND deleted_at IS NULL"
"""What reports count, as partial indexes have it."""
_FILTERED: Final = [
    "category_id", "kind", "status", "currency", "payment_method", "amount_minor", "digits", "base_minor",
    "attachment_count",
]  # fmt: skip
"""What most filters look at: so that counting what they find reads the index, and not every row."""
_SEARCHED = (
    "setweight(to_tsvector('simple', coalesce(merchant, '')), 'A')"
    " || setweight(to_tsvector('simple', coalesce(description, '')), 'B')"
    " || setweight(to_tsvector('simple', coalesce(notes, '')), 'C')"
)


class Expense(Model):
    """One expense or refund of one ledger.

    `amount_minor` is in minor units of `currency`, which has `digits` decimals; `base_minor` the same in the ledger's
    `base_currency` with its `base_digits`, by `fx_rate`, of the day `fx_date`: null where no rate was known. A rate
    that was sent with the expense has no day. `merchant_key` is what merchants are compared by. `deleted_with`: the
    original in whose company a refund was deleted, and is restored. `version` grows with each edit.
    """

    __tablename__ = "expenses"
    __table_args__ = (
        CheckConstraint("kind IN ('expense', 'refund')", name="kind"),
        CheckConstraint("status IN ('posted', 'planned', 'void')", name="status"),
        CheckConstraint("amount_minor BETWEEN 1 AND 10000000000000", name="amount"),
        CheckConstraint("(base_minor IS NULL) = (fx_rate IS NULL)", name="converted"),
        CheckConstraint("(base_minor IS NULL) = (fx_source IS NULL)", name="converted_source"),
        CheckConstraint("base_minor BETWEEN 0 AND 1000000000000000000", name="base_amount"),
        CheckConstraint("fx_rate > 0", name="fx_rate"),
        CheckConstraint("fx_source IN ('identity', 'user', 'provider')", name="fx_source"),
        CheckConstraint("refund_of_id IS NULL OR kind = 'refund'", name="refund"),
        CheckConstraint("refund_of_id <> id", name="refund_of_itself"),
        CheckConstraint(
            "payment_method IN ('cash', 'credit_card', 'debit_card', 'bank_transfer', 'mobile_wallet', 'check',"
            " 'gift_card', 'other')",
            name="payment_method",
        ),
        CheckConstraint(
            "category_source IN ('user', 'rule', 'import', 'recurrence', 'default')", name="category_source"
        ),
        UniqueConstraint("user_id", "id"),
        ForeignKeyConstraint(
            ["user_id", "category_id"],
            ["expenses.categories.user_id", "expenses.categories.id"],
            name="fk_expenses_category",
        ),
        ForeignKeyConstraint(
            ["user_id", "refund_of_id"],
            ["expenses.expenses.user_id", "expenses.expenses.id"],
            name="fk_expenses_refund_of",
        ),
        Index(
            "ix_expenses_date", "user_id", "date", "id",
            postgresql_include=_FILTERED, postgresql_where=text(LIVE),
        ),
        Index("ix_expenses_created", "user_id", "created_at", "id", postgresql_where=text(LIVE)),
        Index("ix_expenses_merchant", "user_id", "merchant_key", "date", postgresql_where=text(LIVE)),
        Index(
            "ix_expenses_reported", "user_id", "date",
            postgresql_include=["category_id", "kind", "base_minor"], postgresql_where=text(POSTED),
        ),
        Index("ix_expenses_unconverted", "user_id", "date", postgresql_where=text("base_minor IS NULL")),
        Index(
            "uq_expenses_external_id", "user_id", "external_id", unique=True,
            postgresql_where=text(f"external_id IS NOT NULL AND {LIVE}"),
        ),
        Index("ix_expenses_import_hash", "user_id", "import_hash"),
        Index("ix_expenses_import", "user_id", "import_id"),
        Index("ix_expenses_refund_of", "user_id", "refund_of_id"),
        Index("ix_expenses_category", "user_id", "category_id", "date"),
        Index("ix_expenses_trash", "deleted_at", postgresql_where=text("deleted_at IS NOT NULL")),
        Index("uq_expenses_occurrence", "recurrence_id", "occurrence_date", unique=True),
        Index("ix_expenses_search", "search", postgresql_using="gin"),
        {"schema": "expenses"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    kind: Mapped[str] = public(Text)
    status: Mapped[str] = public(Text)
    date: Mapped[day] = personal(Date)
    amount_minor: Mapped[int] = personal(BigInteger)
    currency: Mapped[str] = personal(Text)
    digits: Mapped[int] = public(SmallInteger)
    base_minor: Mapped[int | None] = personal(BigInteger)
    base_currency: Mapped[str] = public(Text)
    base_digits: Mapped[int] = public(SmallInteger)
    fx_rate: Mapped[Decimal | None] = personal(Numeric(24, 12))
    fx_source: Mapped[str | None] = public(Text)
    fx_date: Mapped[day | None] = personal(Date)
    category_id: Mapped[UUID] = public(Uuid)
    category_source: Mapped[str] = public(Text)
    description: Mapped[str | None] = personal(Text)
    merchant: Mapped[str | None] = personal(Text)
    merchant_key: Mapped[str | None] = personal(Text)
    payment_method: Mapped[str | None] = public(Text)
    notes: Mapped[str | None] = personal(Text)
    refund_of_id: Mapped[UUID | None] = public(Uuid)
    external_id: Mapped[str | None] = personal(Text)
    locked_fields: Mapped[list[str]] = public(ARRAY(Text))
    rule_id: Mapped[UUID | None] = public(Uuid)
    recurrence_id: Mapped[UUID | None] = public(Uuid)
    occurrence_date: Mapped[day | None] = personal(Date)
    import_id: Mapped[UUID | None] = public(Uuid)
    import_hash: Mapped[bytes | None] = personal(LargeBinary)
    attachment_count: Mapped[int] = public(SmallInteger)
    deleted_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    deleted_with: Mapped[UUID | None] = public(Uuid)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    search: Mapped[str] = personal(TSVECTOR, Computed(_SEARCHED, persisted=True))


AMOUNT_ORDER = func.coalesce(Expense.base_minor, literal_column("-1::bigint"))
"""What lists sort by: never null, so that a cursor can stand anywhere; what is not converted counts as smallest."""
Index("ix_expenses_amount", Expense.user_id, AMOUNT_ORDER, Expense.id, postgresql_where=text(LIVE))
