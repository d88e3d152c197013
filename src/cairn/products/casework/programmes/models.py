"""The table of programmes."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Integer,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public

DEFAULT_PROGRAMME: Final = UUID("01920000-0000-7000-8000-00000000d0d0")
"""Where everybody's beneficiaries are who names no programme. It is always there."""


class Programme(Model):
    """What an organisation does for people. `zone`: of its days. `majority_age`: from which somebody consents for
    themselves. `intake_required`: whether its records begin in intake."""

    __tablename__ = "programmes"
    __table_args__ = (
        CheckConstraint("majority_age BETWEEN 10 AND 25", name="majority_age"),
        UniqueConstraint("name_key"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    name: Mapped[str] = public(Text)
    name_key: Mapped[str] = public(Text)
    zone: Mapped[str] = public(Text)
    majority_age: Mapped[int] = public(SmallInteger)
    intake_required: Mapped[bool] = public(Boolean)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
