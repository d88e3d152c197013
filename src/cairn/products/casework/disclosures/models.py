"""The table of disclosures."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, CheckConstraint, ForeignKey, Index, LargeBinary, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret
from cairn.products.casework import words
from cairn.products.casework.words import one_of

SEALED: Final = ("override_reason",)
"""What of a disclosure is sealed, under the key of its beneficiary."""


class Disclosure(Model):
    """What of somebody was told to whom, and what of what was asked for was not, and why. No value is kept."""

    __tablename__ = "disclosures"
    __table_args__ = (
        CheckConstraint(one_of("purpose", words.ConsentPurpose), name="purpose"),
        Index("ix_disclosures_beneficiary", "beneficiary_id", "created_at"),
        Index("ix_disclosures_consent", "consent_id"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    beneficiary_id: Mapped[UUID] = public(Uuid, ForeignKey("casework.beneficiaries.id", ondelete="CASCADE"))
    dek_id: Mapped[UUID] = public(Uuid)
    consent_id: Mapped[UUID | None] = public(Uuid, ForeignKey("casework.consents.id"))
    recipient: Mapped[str] = public(Text)
    purpose: Mapped[str] = public(Text)
    fields: Mapped[list[str]] = public(ARRAY(Text))
    disclosed: Mapped[list[str]] = public(ARRAY(Text))
    withheld: Mapped[list[dict[str, str]]] = public(JSONB)
    override_reason: Mapped[bytes | None] = secret(LargeBinary)
    created_by: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
