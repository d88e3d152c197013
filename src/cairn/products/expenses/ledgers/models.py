"""The table of ledgers."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    Integer,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class Ledger(Model):
    """One per person. `ledger_version` grows with every write that a report can see; `version` with each edit of the
    ledger itself. Weeks begin on day `week_start` of ISO 8601, months on day `month_start_day`."""

    __tablename__ = "ledgers"
    __table_args__ = (
        CheckConstraint("week_start BETWEEN 1 AND 7", name="week_start"),
        CheckConstraint("month_start_day BETWEEN 1 AND 28", name="month_start_day"),
        UniqueConstraint("user_id"),
        {"schema": "expenses"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    base_currency: Mapped[str] = public(Text)
    timezone: Mapped[str] = personal(Text)
    week_start: Mapped[int] = public(SmallInteger)
    month_start_day: Mapped[int] = public(SmallInteger)
    ledger_version: Mapped[int] = public(BigInteger)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
