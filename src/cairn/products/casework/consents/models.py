"""The tables of consents and of what became of them."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    Uuid,
    text,
)
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of

SEALED: Final = ("giver_name", "witness")
"""What of a consent is sealed, under the key of its beneficiary."""


class Consent(Model):
    """What somebody agreed to, or was asked to (after ISO/IEC TS 27560). From given on only its state changes, and with
    a renewal its end. `valid_from` is null until then where it shall begin when it is given."""

    __tablename__ = "consents"
    __table_args__ = (
        CheckConstraint(one_of("purpose", words.ConsentPurpose), name="purpose"),
        CheckConstraint(one_of("legal_basis", words.LegalBasis), name="legal_basis"),
        CheckConstraint(one_of("method", words.ConsentMethod), name="method"),
        CheckConstraint(one_of("given_by", words.ConsentGiver), name="given_by"),
        CheckConstraint(one_of("state", words.ConsentState), name="state"),
        CheckConstraint("expires_at > valid_from", name="span"),
        CheckConstraint("valid_from IS NOT NULL OR state IN ('requested', 'refused')", name="begun"),
        Index(
            "uq_consents_in_force", "beneficiary_id", "purpose", unique=True,
            postgresql_where=text("state IN ('given', 'renewed')"),
        ),
        Index("ix_consents_beneficiary", "beneficiary_id", "created_at"),
        Index("ix_consents_supersedes", "supersedes_id"),
        {"schema": "casework"},
    )  # fmt: skip

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    beneficiary_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.beneficiaries.id", ondelete="CASCADE"))
    dek_id: Mapped[UUID] = public(Uuid)
    purpose: Mapped[str] = public(Text)
    legal_basis: Mapped[str] = public(Text)
    notice_version: Mapped[str] = public(Text)
    method: Mapped[str] = public(Text)
    given_by: Mapped[str] = public(Text)
    fields: Mapped[list[str]] = public(ARRAY(Text))
    recipients: Mapped[list[str]] = public(ARRAY(Text))
    valid_from: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    evidence_ref: Mapped[str | None] = public(Text)
    supersedes_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.consents.id"))
    state: Mapped[str] = public(Text)
    recorded_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    created_by: Mapped[UUID] = public(Uuid)
    version: Mapped[int] = public(Integer)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    giver_name: Mapped[bytes | None] = secret(LargeBinary)
    witness: Mapped[bytes | None] = secret(LargeBinary)


class ConsentChange(Model):
    """One change of a consent's state; rows are only ever added."""

    __tablename__ = "consent_changes"
    __table_args__ = (Index(None, "consent_id", "at"), {"schema": "casework"})

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    consent_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.consents.id", ondelete="CASCADE"))
    from_state: Mapped[str | None] = public(Text)
    to_state: Mapped[str] = public(Text)
    changed_by: Mapped[UUID] = public(Uuid)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
