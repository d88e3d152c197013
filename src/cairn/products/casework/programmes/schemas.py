"""Programmes on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, PageQuery, TimeZone
from cairn.products.casework.texts import Line

ProgrammeName = Annotated[str, Field(min_length=1, max_length=200, examples=["Outreach"]), Line]


class ProgrammeAnswer(Answer):
    """A programme: what the organisation does for people."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version",)

    id: UUID
    name: str = Field(examples=["Outreach"])
    zone: str = Field(description="In which its days begin and end.", examples=["Europe/Berlin"])
    majority_age: int = Field(description="From which somebody consents for themselves, in years.")
    intake_required: bool = Field(description="Whether its records begin in intake.")
    version: int
    created_at: datetime
    updated_at: datetime


class NewProgramme(Body):
    """A programme to be made."""

    answered_by: ClassVar[type[Answer] | None] = ProgrammeAnswer

    name: ProgrammeName
    zone: TimeZone = "UTC"
    majority_age: Annotated[int, Field(ge=10, le=25)] = 18
    intake_required: bool = False


class ProgrammeQuery(PageQuery, sorts=("name", "created_at")):
    """A page of programmes."""
