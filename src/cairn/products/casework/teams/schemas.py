"""Teams on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME
from cairn.products.casework.texts import Line

TeamName = Annotated[str, Field(min_length=1, max_length=200, examples=["North"]), Line]


class TeamAnswer(Answer):
    """A team: people who work together in a programme."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version",)

    id: UUID
    programme_id: UUID
    name: str = Field(examples=["North"])
    version: int
    created_at: datetime
    updated_at: datetime


class NewTeam(Body):
    """A team to be made."""

    answered_by: ClassVar[type[Answer] | None] = TeamAnswer

    name: TeamName
    programme_id: Annotated[
        Id, Field(description="Stays as it was made. Unset: the programme that is always there.")
    ] = DEFAULT_PROGRAMME


class TeamQuery(PageQuery, sorts=("name", "created_at")):
    """A page of teams."""

    programme_id: Annotated[Id | None, Field(description="Those of this programme.")] = None
