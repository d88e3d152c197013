"""Members of groups on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.travel_groups.schemas import Role


class GroupMemberAnswer(Answer):
    """What somebody is in a group."""

    id: UUID
    group_id: UUID
    user: PersonAnswer | None
    state: Literal["requested", "active", "declined", "left", "removed"]
    role: Role
    joined_at: datetime | None = Field(description="When this person last became active.")
    created_at: datetime
    updated_at: datetime


class Leaving(Body):
    """How to leave."""

    transfer_to: Annotated[
        Id | None, Field(description="The active member who organizes the group from then on.")
    ] = None


class NewRole(Body):
    """What a member is from now on. The organizer hands the own role over by leaving."""

    role: Annotated[Literal["moderator", "member"], Field(examples=["member"])]


class RosterQuery(PageQuery, sorts=("joined_at",)):
    """A page of members."""

    state: Annotated[
        Literal["active", "requested"],
        Field(
            description="`requested`: who waits to be let in; shown to organizer and moderators of the group."
        ),
    ] = "active"
