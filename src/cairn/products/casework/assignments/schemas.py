"""Assignments on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.base import clock
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Flag, Id, PageQuery
from cairn.products.casework.fields import Moment
from cairn.products.casework.words import AssignmentRole


class AssignmentAnswer(Answer):
    """Who works with a beneficiary, or did."""

    id: UUID
    beneficiary_id: UUID
    user_id: UUID
    role: AssignmentRole
    starts_at: datetime
    ends_at: datetime | None = Field(description="Until before then; null while no end is known.")
    created_by: UUID
    created_at: datetime


class NewAssignment(Body):
    """Somebody who is to work with the beneficiary from now on."""

    answered_by: ClassVar[type[Answer] | None] = AssignmentAnswer

    user_id: Annotated[Id, Field(description="Of a team's record: somebody who is in that team.")]
    role: Annotated[AssignmentRole, Field(description="`primary`: the record is handed over to them.")]
    ends_at: Annotated[
        Moment | None,
        Field(
            description="Of who supports only: an instant to come. A primary worker has no end that is known."
        ),
    ] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        end = values["ends_at"]
        if end is not None and values["role"] == "primary":
            yield FieldProblem(
                "/ends_at", "not_for_primary", "A primary worker stays until somebody else is."
            )
        elif isinstance(end, datetime) and end <= clock.now():
            yield FieldProblem("/ends_at", "not_in_the_future", "It ends at an instant to come.")


class AssignmentQuery(PageQuery, sorts=("starts_at",)):
    """A page of assignments."""

    current: Annotated[Flag | None, Field(description="`true`: those that are in force now.")] = None
