"""Beneficiaries on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer
from cairn.products.casework.words import (
    BeneficiaryStatus,
    BirthPrecision,
    ClosureReason,
    Gender,
    IntakeSource,
    Priority,
)


class Age(Answer):
    """The least and the greatest age that somebody can have today, in whole years."""

    min: int
    max: int


class BeneficiaryAnswer(Answer):
    """A beneficiary, as far as the caller may see. Fields that `withheld_fields` names are left out; left out of a
    change, too, they stay as they are."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "view")
    withholds: ClassVar[bool] = True

    id: UUID
    code: str = Field(description="`C-` and eight characters; unique in the programme, and no secret.")
    display_name: str = Field(description="First and last name, or the code where names are hidden.")
    first_name: str = Field(default="", description="Absent where names are hidden.")
    last_name: str | None = Field(default=None, description="Null for who has one name only.")
    other_names: str | None = None
    name_hidden: bool
    date_of_birth: date | None = Field(description="Parts that are not known are 01.")
    birth_precision: BirthPrecision | None
    age: Age | None
    gender: Gender
    phone: str | None
    email: str | None
    national_id: str | None
    address: str | None
    languages: list[str]
    disabilities: list[str]
    risk_notes: str | None
    notes: str | None
    status: BeneficiaryStatus
    closure_reason: ClosureReason | None
    intake_source: IntakeSource | None
    priority: Priority
    intensity: int
    next_review_date: date | None
    programme_id: UUID
    team_id: UUID | None
    retention_class: str | None
    opened_at: datetime
    closed_at: datetime | None
    last_contact_at: datetime | None
    session_count: int
    primary_worker_id: UUID | None
    legal_hold: bool
    merged_into_id: UUID | None
    withheld_fields: list[str]
    voided_at: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime
