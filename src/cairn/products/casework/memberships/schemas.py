"""Memberships on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, get_args
from uuid import UUID

from pydantic import Field

from cairn.base import clock
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Flag, Id, PageQuery
from cairn.products.casework.fields import Moment
from cairn.products.casework.words import MemberRole, ProgrammeRole, TeamRole


class CaseMembershipAnswer(Answer):
    """Who works in a team, or for a programme as a whole, as what, from when until when."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version",)

    id: UUID
    user_id: UUID
    team_id: UUID | None
    programme_id: UUID | None = Field(description="Null for a team's: its programme is the team's.")
    role: MemberRole
    from_: datetime = Field(alias="from")
    to: datetime | None = Field(description="Until before then; null while no end is known.")
    version: int
    created_at: datetime
    updated_at: datetime


class NewMembership(Body):
    """A membership to be made: in a team, or for a programme as a whole."""

    answered_by: ClassVar[type[Answer] | None] = CaseMembershipAnswer

    user_id: Annotated[Id, Field(description="Somebody else than you. Stays as it was made.")]
    team_id: Annotated[
        Id | None, Field(description="This or `programme_id`, not both. Stays as it was made.")
    ] = None
    programme_id: Annotated[
        Id | None, Field(description="This or `team_id`, not both. Stays as it was made.")
    ] = None
    role: Annotated[
        MemberRole,
        Field(description="In a team worker or supervisor; for a programme worker, manager or dpo."),
    ]
    from_: Annotated[Moment, Field(description="Unset: now.")] = Field(
        alias="from", default_factory=clock.now
    )
    to: Annotated[Moment | None, Field(description="Until before then. After `from`.")] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        team, programme = values["team_id"], values["programme_id"]
        if team is None and programme is None:
            yield FieldProblem("/team_id", "required", "Say a team or a programme.")
        elif team is not None and programme is not None:
            yield FieldProblem("/programme_id", "conflicting_fields", "Say a team or a programme, not both.")
        elif values["role"] not in get_args(TeamRole if team is not None else ProgrammeRole):
            yield FieldProblem(
                "/role", "not_a_choice", "There is no such role in a team, or for a programme."
            )
        begin, end = values["from"], values["to"]
        if isinstance(begin, datetime) and isinstance(end, datetime) and end <= begin:
            yield FieldProblem("/to", "not_after_from", "It ends after it begins.")


class MembershipQuery(PageQuery, sorts=("from", "created_at")):
    """A page of memberships."""

    user_id: Annotated[Id | None, Field(description="Of this person.")] = None
    team_id: Annotated[Id | None, Field(description="Of this team.")] = None
    programme_id: Annotated[Id | None, Field(description="For this programme, or in one of its teams.")] = (
        None
    )
    role: MemberRole | None = None
    current: Annotated[Flag | None, Field(description="`true`: those that are in force now.")] = None
