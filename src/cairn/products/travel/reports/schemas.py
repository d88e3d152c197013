"""Reports on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery, Stripped
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.reports.rules import Outcome, Reason, Status, TargetType

Text = Annotated[str, Field(min_length=1, max_length=2000), Normal, ManyLines, Stripped]


class ReportAnswer(Answer):
    """A report. Its note, and who resolved it, are shown to moderators only."""

    id: UUID
    target_type: TargetType
    target_id: UUID
    reason: Reason
    details: str | None
    status: Status
    reporter: PersonAnswer | None
    note: str | None
    resolved_by: PersonAnswer | None
    resolved_at: datetime | None
    created_at: datetime
    updated_at: datetime


class NewReport(Body):
    """What is wrong with what."""

    answered_by: ClassVar[type[Answer]] = ReportAnswer

    target_type: Annotated[TargetType, Field(examples=["itinerary"])]
    target_id: Annotated[Id, Field(examples=["0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"])]
    reason: Annotated[Reason, Field(examples=["unsafe"])]
    details: Text | None = None


class Resolution(Body):
    """What a moderator has decided."""

    status: Annotated[
        Outcome,
        Field(
            description="`actioned`: what was hidden by reports stays hidden. `dismissed`: it is shown again, unless"
            " enough other people's reports are open.",
            examples=["dismissed"],
        ),
    ]
    note: Text | None = None


class ReportQuery(PageQuery, sorts=("created_at",)):
    """A page of reports."""

    status: Status | None = None
    target_type: TargetType | None = None
    target_id: Id | None = None
