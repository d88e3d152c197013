"""Invitations on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.people import PersonAnswer

Status = Literal["pending", "accepted", "declined", "revoked", "expired"]


class InviteAnswer(Answer):
    """An invitation."""

    id: UUID
    group_id: UUID
    user_id: UUID = Field(description="Who is invited.")
    user: PersonAnswer | None
    invited_by: PersonAnswer | None
    message: str | None
    status: Status
    expires_at: datetime
    created_at: datetime
    updated_at: datetime


class NewInvite(Body):
    """Who is invited: by id or by user name."""

    user_id: Id | None = None
    username: Annotated[str, Field(min_length=1, max_length=64, examples=["bob"])] | None = None
    message: Annotated[str, Field(max_length=500, examples=["Come with us."]), Normal, ManyLines] | None = (
        None
    )

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if (values.get("user_id") is None) == (values.get("username") is None):
            yield FieldProblem("/user_id", "required", "Say either user_id or username.")


class InviteQuery(PageQuery, sorts=("created_at",)):
    """A page of invitations, the newest first."""

    status: Status | None = None
