"""Disclosures on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.kernel.web.bodies import Answer, Body, PageQuery
from cairn.products.casework.texts import Line, Reason
from cairn.products.casework.words import ConsentPurpose, SharedField, WithheldWhy


def _no_twins(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


class Withheld(Answer):
    """A field that was asked for and not told."""

    field: SharedField
    why: WithheldWhy


class DisclosureAnswer(Answer):
    """What of a beneficiary was told to whom, and what was not and why. What it said then is kept nowhere."""

    withholds: ClassVar[bool] = True

    id: UUID
    beneficiary_id: UUID
    recipient: str
    purpose: ConsentPurpose
    fields: list[SharedField] = Field(description="What was asked for.")
    disclosed: list[SharedField]
    withheld: list[Withheld]
    consent_id: UUID | None = Field(description="What covers it; null where a reason stood in for consent.")
    override_reason: str | None = None
    withheld_fields: list[str]
    created_by: UUID
    created_at: datetime


class NewDisclosureAnswer(DisclosureAnswer):
    """A disclosure that was made just now, with what is told."""

    data: dict[str, str | list[str] | None] = Field(
        description="What is disclosed, by field, this once; with a date of birth how precise it is.",
        examples=[{"first_name": "Amina"}],
    )


class NewDisclosure(Body):
    """What shall be told to whom."""

    answered_by: ClassVar[type[Answer]] = DisclosureAnswer

    recipient: Annotated[str, Field(min_length=1, max_length=200, examples=["Northern Clinic"]), Line]
    purpose: Annotated[ConsentPurpose | None, Field(description="It has to be said.")] = None
    fields: Annotated[
        list[SharedField],
        Field(min_length=1, max_length=20, examples=[["first_name", "national_id"]]),
        AfterValidator(_no_twins),
    ]
    override_reason: Reason | None = Field(
        default=None,
        description="Why it is told without consent: the data protection officers learn of it. Never for research or"
        " photo.",
    )


class DisclosureQuery(PageQuery, sorts=("created_at",)):
    purpose: ConsentPurpose | None = None
