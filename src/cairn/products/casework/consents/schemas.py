"""Consents on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Id, Instant, PageQuery
from cairn.products.casework.texts import Line, Name
from cairn.products.casework.words import (
    ConsentGiver,
    ConsentMethod,
    ConsentPurpose,
    ConsentState,
    LegalBasis,
    SharedField,
)


def _no_twins(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


Recipient = Annotated[str, Field(min_length=1, max_length=200, examples=["Northern Clinic"]), Line]
Recipients = Annotated[list[Recipient], Field(min_length=1, max_length=20), AfterValidator(_no_twins)]
SharedFields = Annotated[
    list[SharedField],
    Field(max_length=20, examples=[["first_name", "phone"]]),
    AfterValidator(_no_twins),
]
EvidenceRef = Annotated[str, Field(min_length=1, max_length=200, examples=["Folder 12, page 3"]), Line]


class ConsentAnswer(Answer):
    """What somebody agreed to, or was asked to."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "view", "state", "review_required")
    withholds: ClassVar[bool] = True

    id: UUID
    beneficiary_id: UUID
    purpose: ConsentPurpose
    legal_basis: LegalBasis
    notice_version: str = Field(description="Which text the person was shown.")
    method: ConsentMethod
    given_by: ConsentGiver
    giver_name: str | None = None
    witness: str | None = None
    fields: list[SharedField] = Field(description="What may be told.")
    recipients: list[str] = Field(description="Whom it may be told to.")
    valid_from: datetime | None = Field(description="Null while requested: from when it is given.")
    expires_at: datetime
    evidence_ref: str | None
    supersedes: UUID | None
    state: ConsentState = Field(description="As of now: it is `expired` from `expires_at` on.")
    recorded_at: datetime = Field(
        description="When it was given, or else requested. It covers nothing before."
    )
    review_required: bool = Field(
        description="A guardian gave it, and the person may be of age by now: it covers nothing."
    )
    withheld_fields: list[str]
    created_by: UUID
    version: int
    created_at: datetime
    updated_at: datetime


class ConsentTerms(Body):
    """What is agreed to. `giver_name` is needed where somebody else than the person gives it."""

    answered_by: ClassVar[type[Answer]] = ConsentAnswer

    purpose: ConsentPurpose
    legal_basis: LegalBasis = "consent"
    notice_version: Annotated[str, Field(min_length=1, max_length=50, examples=["2026-01"]), Line]
    method: ConsentMethod
    given_by: ConsentGiver = "self"
    giver_name: Name | None = None
    witness: Name | None = None
    fields: SharedFields
    recipients: Recipients
    valid_from: Instant | None = Field(
        default=None,
        description="Null: from when it is given. Else up to 5 minutes back; 30 days where `method` is written and"
        " `evidence_ref` says where the paper is.",
    )
    expires_at: Annotated[Instant, Field(description="At most ten years after it begins.")]
    evidence_ref: EvidenceRef | None = None
    supersedes: Id | None = Field(
        default=None, description="The consent that this takes the place of: same person, same purpose."
    )

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["given_by"] != "self" and values.get("giver_name") is None:
            yield FieldProblem("/giver_name", "required", "Say who gives it in the person's place.")


class NewConsent(ConsentTerms):
    """A consent that is asked for, or one that was given already."""

    state: Literal["requested", "given"] = "requested"


class GivenConsent(Body):
    """What is known when a consent is given; what is absent stays as it was requested."""

    answered_by: ClassVar[type[Answer]] = ConsentAnswer

    valid_from: Instant | None = None
    method: ConsentMethod | None = None
    evidence_ref: EvidenceRef | None = None


class Renewal(Body):
    """Until when a consent holds from now on: ten years at most."""

    answered_by: ClassVar[type[Answer]] = ConsentAnswer

    expires_at: Instant


class ConsentQuery(PageQuery, sorts=("created_at", "expires_at")):
    purpose: ConsentPurpose | None = None
