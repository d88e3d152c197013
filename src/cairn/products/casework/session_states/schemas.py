"""What is said when the state of a session changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body
from cairn.products.casework.sessions.schemas import CaseSessionAnswer, Moment, Notes, When
from cairn.products.casework.texts import Text
from cairn.products.casework.words import Attendance, CancelledBy, CancelReason, Outcome

Reason = Annotated[str, Field(min_length=10, max_length=500, examples=["The person came after all."]), Text]


class Start(Body):
    """When the session really began."""

    actual_start: Moment | None = Field(None, description="Null: now.")


class Completion(Body):
    """How the session went. What is null stays as the session has it."""

    actual_start: Moment | None = Field(None, description="Null: as it was started, else as it was planned.")
    actual_end: Moment | None = None
    attendance: Attendance | None = Field(None, description="present or late.")
    outcome: Outcome | None = None
    notes: Notes | None = None


class Cancellation(Body):
    """Why the session is not held."""

    cancel_reason: CancelReason
    cancelled_by: CancelledBy | None = Field(None, description="Null: organisation.")


class Absence(Body):
    """How the person missed the session."""

    attendance: Attendance | None = Field(None, description="absent or excused.")


class NewTimes(Body):
    """When the session is held instead."""

    answered_by: ClassVar[type[Answer]] = CaseSessionAnswer

    session_date: When | None = Field(None, description="A day or an instant, in place of `scheduled_start`.")
    scheduled_start: Moment | None = None
    scheduled_end: Moment | None = Field(None, description="Null: it lasts as long as the other was to.")
    earliest_at: Moment | None = None
    latest_at: Moment | None = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["session_date"] is None and values["scheduled_start"] is None:
            yield FieldProblem("/session_date", "required", "Say a day, or when it begins.")


class Correction(Body):
    """A state in place of one that was final: completed of a no_show, no_show of what was completed, and scheduled of
    what was cancelled, if it is yet to begin."""

    status: Literal["completed", "no_show", "scheduled"]
    reason: Reason
    actual_start: Moment | None = None
    actual_end: Moment | None = None
    attendance: Attendance | None = None
    scheduled_start: Moment | None = Field(None, description="Of a session that is scheduled again.")
    scheduled_end: Moment | None = Field(None, description="Of a session that is scheduled again.")

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        planned = [
            name for name in ("scheduled_start", "scheduled_end") if isinstance(values[name], datetime)
        ]
        if values["status"] != "scheduled":
            for name in planned:
                yield FieldProblem(
                    f"/{name}", "not_scheduled", "Only what is scheduled again is planned anew."
                )
