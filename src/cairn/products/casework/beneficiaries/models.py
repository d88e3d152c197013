"""The tables of beneficiaries and of what they are looked for by."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of

SEALED: Final = (
    "first_name", "last_name", "other_names", "address", "date_of_birth", "birth_precision", "phone", "email",
    "national_id", "languages", "disabilities", "risk_notes", "notes", "reopen_reason",
)  # fmt: skip
"""What of a beneficiary is sealed under their own key."""


class Beneficiary(Model):
    """One person's record. Sealed columns hold what `keys` makes of their values. `birth_year` is the first of five
    years that the birth lies in. `voided_at` hides the record and all below it, and writes nothing there."""

    __tablename__ = "beneficiaries"
    __table_args__ = (
        CheckConstraint(one_of("status", words.BeneficiaryStatus), name="status"),
        CheckConstraint(one_of("priority", words.Priority), name="priority"),
        CheckConstraint(one_of("gender", words.Gender), name="gender"),
        CheckConstraint(one_of("closure_reason", words.ClosureReason), name="closure_reason"),
        CheckConstraint(one_of("intake_source", words.IntakeSource), name="intake_source"),
        CheckConstraint(one_of("void_reason", words.VoidReason), name="void_reason"),
        CheckConstraint("intensity BETWEEN 1 AND 3", name="intensity"),
        CheckConstraint("(status = 'closed') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("closed_at IS NULL OR closure_reason IS NOT NULL", name="closed_why"),
        CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="voided"),
        UniqueConstraint("programme_id", "code"),
        ForeignKeyConstraint(
            ["programme_id", "team_id"], ["casework.teams.programme_id", "casework.teams.id"],
            name="fk_beneficiaries_team",
        ),
        Index("ix_beneficiaries_programme", "programme_id", "status", "next_review_date"),
        Index("ix_beneficiaries_team", "team_id", "status"),
        Index("ix_beneficiaries_programme_team", "programme_id", "team_id"),
        Index("ix_beneficiaries_created", "created_at", "id", postgresql_where=text("voided_at IS NULL")),
        Index("ix_beneficiaries_code", "code"),
        Index("ix_beneficiaries_merged_into", "merged_into_id"),
        {"schema": "casework"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    dek_id: Mapped[UUID] = public(Uuid)
    code: Mapped[str] = public(Text)
    programme_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.programmes.id"))
    team_id: Mapped[UUID | None] = public(Uuid)
    status: Mapped[str] = public(Text)
    closure_reason: Mapped[str | None] = public(Text)
    intake_source: Mapped[str | None] = public(Text)
    priority: Mapped[str] = public(Text)
    intensity: Mapped[int] = public(SmallInteger)
    gender: Mapped[str] = public(Text)
    birth_year: Mapped[int | None] = public(SmallInteger)
    next_review_date: Mapped[date | None] = public(Date)
    retention_class: Mapped[str | None] = public(Text)
    name_hidden: Mapped[bool] = public(Boolean)
    opened_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    closed_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    last_contact_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    session_count: Mapped[int] = public(Integer)
    legal_hold: Mapped[bool] = public(Boolean)
    merged_into_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.beneficiaries.id"))
    voided_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    void_reason: Mapped[str | None] = public(Text)
    created_by: Mapped[UUID] = public(Uuid)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    first_name: Mapped[bytes | None] = secret(LargeBinary)
    last_name: Mapped[bytes | None] = secret(LargeBinary)
    other_names: Mapped[bytes | None] = secret(LargeBinary)
    address: Mapped[bytes | None] = secret(LargeBinary)
    date_of_birth: Mapped[bytes | None] = secret(LargeBinary)
    birth_precision: Mapped[bytes | None] = secret(LargeBinary)
    phone: Mapped[bytes | None] = secret(LargeBinary)
    email: Mapped[bytes | None] = secret(LargeBinary)
    national_id: Mapped[bytes | None] = secret(LargeBinary)
    languages: Mapped[bytes | None] = secret(LargeBinary)
    disabilities: Mapped[bytes | None] = secret(LargeBinary)
    risk_notes: Mapped[bytes | None] = secret(LargeBinary)
    notes: Mapped[bytes | None] = secret(LargeBinary)
    reopen_reason: Mapped[bytes | None] = secret(LargeBinary)


class BlindValue(Model):
    """What a beneficiary is found by: a keyed digest of a normalised value, so that equal ones are equal and nothing
    else is told."""

    __tablename__ = "blind_index"
    __table_args__ = (
        CheckConstraint(
            "index IN ('national_id', 'phone', 'email', 'name_prefix', 'phonetic')", name="index"
        ),
        Index("ix_blind_index_beneficiary", "beneficiary_id"),
        {"schema": "casework"},
    )

    index: Mapped[str] = public(Text, primary_key=True)
    value: Mapped[bytes] = secret(LargeBinary, primary_key=True)
    beneficiary_id: Mapped[UUID] = public(
        Uuid, ForeignKey("casework.beneficiaries.id", ondelete="CASCADE"), primary_key=True
    )
