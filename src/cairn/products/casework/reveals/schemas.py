"""Reveals on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal, get_args
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.kernel.web.bodies import Answer, Body
from cairn.products.casework.words import AccessPurpose, BirthPrecision

SealedField = Literal[
    "first_name", "last_name", "other_names", "address", "date_of_birth", "birth_precision", "phone", "email",
    "national_id", "languages", "disabilities", "risk_notes", "notes",
]  # fmt: skip
FIELDS: Final[tuple[SealedField, ...]] = get_args(SealedField)
"""What can be revealed: all that a beneficiary's record says of the person."""


def _no_twins(fields: list[SealedField]) -> list[SealedField]:
    return list(dict.fromkeys(fields))


class NewReveal(Body):
    """Which fields are to be shown, and what for: here or in the header X-Access-Purpose."""

    fields: Annotated[
        list[SealedField],
        Field(min_length=1, max_length=20, examples=[["first_name", "last_name"]]),
        AfterValidator(_no_twins),
    ]
    purpose: Annotated[AccessPurpose | None, Field(examples=["service"])] = None


class Revealed(Answer):
    """The values that were asked for; null where the record has none. The other fields are left out."""

    withholds: ClassVar[bool] = True

    beneficiary_id: UUID
    code: str
    fields: list[SealedField] = Field(description="What was asked for.")
    purpose: AccessPurpose
    first_name: str | None = None
    last_name: str | None = None
    other_names: str | None = None
    address: str | None = None
    date_of_birth: date | None = None
    birth_precision: BirthPrecision | None = None
    phone: str | None = None
    email: str | None = None
    national_id: str | None = None
    languages: list[str] = []
    disabilities: list[str] = []
    risk_notes: str | None = None
    notes: str | None = None
    withheld_fields: list[str] = Field(description="What was not asked for.")
