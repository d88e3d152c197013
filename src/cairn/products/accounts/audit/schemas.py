"""The trail on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Id, Instant, PageQuery


class AuditAnswer(Answer):
    """One recorded fact. `actor_id` is null where nobody was signed in: a job, the shell, a failed attempt.
    `session_id` is the session or the API key through which it was done. `conditional`: the client said with If-Match
    which state it was changing. `changes` has the values of public fields, as before and after, and of all others only
    that they changed (null)."""

    id: UUID
    at: datetime
    event: str
    row_id: UUID
    actor_id: UUID | None
    session_id: UUID | None
    correlation_id: str
    conditional: bool
    changes: dict[str, object]


class AuditQuery(PageQuery, sorts=("at",)):
    """Filters of the trail."""

    actor: Annotated[Id | None, Field(description="Who did it.")] = None
    row: Annotated[Id | None, Field(description="The row that it was done to.")] = None
    event: Annotated[
        str | None,
        Field(
            max_length=100,
            pattern=r"^[a-z_]+(\.[a-z_]+){2}$|^[a-z_]+(\.[a-z_]+)?\.\*$",
            description="`accounts.user.locked`, or all of a noun or a product: `accounts.user.*`, `accounts.*`.",
        ),
    ] = None
    correlation_id: Annotated[
        str | None, Field(max_length=128, pattern=r"^[A-Za-z0-9._-]+$", description="Of the request or job.")
    ] = None
    since: Annotated[Instant | None, Field(alias="from", description="Then or later.")] = None
    until: Annotated[Instant | None, Field(alias="to", description="Before that.")] = None
