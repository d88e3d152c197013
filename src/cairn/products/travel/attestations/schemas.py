"""Attestations on the wire: shown to whom they are about, and to the administrator who changes one."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, Instant, PageQuery, Stripped
from cairn.products.travel.attestations.rules import Kind
from cairn.products.travel.fields import Normal, OneLine

Provider = Annotated[
    str, Field(min_length=1, max_length=100, examples=["video-call"]), Normal, OneLine, Stripped
]
Level = Annotated[str, Field(min_length=1, max_length=50, examples=["verified"]), Normal, OneLine, Stripped]


class AttestationAnswer(Answer):
    """What is known of somebody: no image, and no number of a document."""

    id: UUID
    user_id: UUID
    kind: Kind
    level: str
    provider: str
    issued_at: datetime
    expires_at: datetime | None = Field(description="From when on it does not count; null: never.")
    revoked_at: datetime | None = Field(description="Since when it does not count any more.")
    created_at: datetime
    updated_at: datetime


class NewDeclaration(Body):
    """What you say of yourself."""

    answered_by: ClassVar[type[Answer]] = AttestationAnswer

    kind: Annotated[
        Literal["gender_self"],
        Field(description="That you are a woman. Every other kind is verified by an administrator."),
    ]


class NewVerification(Body):
    """What an administrator has verified of somebody."""

    answered_by: ClassVar[type[Answer]] = AttestationAnswer

    user_id: Annotated[Id, Field(examples=["01930000-0000-7000-8000-000000000000"])]
    kind: Kind
    provider: Provider
    level: Level = "verified"
    expires_at: Instant | None = None


class AttestationQuery(PageQuery, sorts=("issued_at",)):
    """A page of attestations."""
