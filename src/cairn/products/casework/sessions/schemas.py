"""Sessions on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from cairn.base.ids import parse_id
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import Answer, Body, Flag, Id, Instant, PageQuery
from cairn.products.casework.texts import Line, Text
from cairn.products.casework.words import (
    Attendance,
    CancelledBy,
    CancelReason,
    Outcome,
    SessionMode,
    SessionStatus,
)

MOST_PARTICIPANTS: Final = 200
_YEARS: Final = range(1900, 2200)
_WHEN: Final = {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}


def _moment(at: datetime) -> datetime:
    if at.year not in _YEARS:
        raise PydanticCustomError("out_of_range", "Say a time from 1900 on.")
    return at.astimezone(UTC)


def _when(value: object) -> date | datetime:
    """A day, or an instant."""
    try:
        if isinstance(value, str) and len(value) == len("2026-03-01"):
            found = date.fromisoformat(value)
        elif isinstance(value, str) and "T" in value.upper():
            found = datetime.fromisoformat(value)
        else:
            raise ValueError
    except ValueError:
        raise PydanticCustomError("not_a_day", "Say a day, such as 2026-03-01, or an instant.") from None
    if isinstance(found, datetime) and found.tzinfo is None:
        raise PydanticCustomError("not_an_instant", "An instant has an offset, such as 2026-03-01T12:00:00Z.")
    if found.year not in _YEARS:
        raise PydanticCustomError("out_of_range", "Say a day from 1900 on.")
    return found.astimezone(UTC) if isinstance(found, datetime) else found


def _no_twins(ids: list[UUID]) -> list[UUID]:
    return sorted(set(ids))


Moment = Annotated[Instant, AfterValidator(_moment)]
When = Annotated[date, PlainValidator(_when), WithJsonSchema({**_WHEN, "examples": ["2026-03-01"]})]
TypeName = Annotated[str, Field(min_length=1, max_length=100, examples=["visit"]), Line]
Notes = Annotated[str, Field(min_length=1, max_length=20_000, examples=["Met at home."]), Text]
Place = Annotated[str, Field(min_length=1, max_length=200, examples=["Community centre"]), Line]
Topic = Annotated[str, Field(min_length=1, max_length=200), Line]
Topics = Annotated[list[Topic], Field(max_length=20, examples=[["school", "housing"]])]
Participants = Annotated[
    list[Id], Field(min_length=1, max_length=MOST_PARTICIPANTS), AfterValidator(_no_twins)
]
MaxParticipants = Annotated[int, Field(ge=1, le=MOST_PARTICIPANTS)]


class CaseSessionAnswer(Answer):
    """A session, as far as the caller may see. Fields that `withheld_fields` names are left out."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "view")
    withholds: ClassVar[bool] = True

    id: UUID
    beneficiary_id: UUID | None = Field(description="Null for a group session.")
    programme_id: UUID
    worker_id: UUID | None = None
    session_type: str
    mode: SessionMode = "in_person"
    client_uuid: UUID | None = None
    status: SessionStatus
    all_day: bool = Field(description="Whether only the day is known; it begins at midnight then.")
    session_date: date = Field(description="The day of `scheduled_start` in the programme's zone.")
    scheduled_start: datetime
    scheduled_end: datetime | None
    earliest_at: datetime | None
    latest_at: datetime | None
    actual_start: datetime | None
    actual_end: datetime | None
    cancel_reason: CancelReason | None = None
    cancelled_by: CancelledBy | None = None
    notes: str | None = None
    goals: list[str] = Field(default_factory=list)
    topics: list[str] = Field(default_factory=list)
    location: str | None = None
    outcome: Outcome | None = None
    attendance: Attendance | None = None
    next_session_at: datetime | None = None
    participants: list[UUID] | None = Field(None, description="Of a group: those in the caller's scope.")
    max_participants: int | None = None
    series_id: UUID | None
    rescheduled_to_id: UUID | None
    warnings: list[str] = Field(
        default_factory=list,
        description="In answers of writes: worker_overlap, participant_overlap.",
    )
    withheld_fields: list[str]
    voided_at: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime


class _Said(Body):
    """What a session says besides when it is, whose, and in which state."""

    answered_by: ClassVar[type[Answer]] = CaseSessionAnswer

    session_type: TypeName = Field(
        "visit", description="A kind that everybody has, or one of /session-types."
    )
    mode: SessionMode = "in_person"
    scheduled_end: Moment | None = Field(None, description="After its start, by twelve hours at most.")
    earliest_at: Moment | None = Field(None, description="From when on it is due; not after its start.")
    latest_at: Moment | None = Field(None, description="Until when it is due; not before its start.")
    actual_start: Moment | None = None
    actual_end: Moment | None = None
    cancel_reason: CancelReason | None = None
    cancelled_by: CancelledBy | None = None
    notes: Notes | None = None
    goals: Topics = Field(default_factory=list)
    topics: Topics = Field(default_factory=list)
    location: Place | None = None
    outcome: Outcome | None = None
    attendance: Attendance | None = None
    next_session_at: Moment | None = None
    beneficiary_id: Id | None = Field(None, description="Whose session it is; null for a group session.")
    participants: Participants | None = Field(None, description="Whose group session it is.")
    max_participants: MaxParticipants | None = Field(None, description="Of a group session.")
    client_uuid: Id | None = Field(None, description="The device's own id of it, unique for its user.")


class SessionContent(_Said):
    """A session as it can be changed. Whose it is, and its client_uuid, stay."""

    session_date: When = Field(description="A day or an instant, in place of `scheduled_start`.")
    scheduled_start: Moment
    status: SessionStatus
    worker_id: Id


class NewSession(_Said):
    """A session to be made, of one beneficiary or of a group. Its state follows from its times where none is said: it
    is completed where it is over."""

    session_date: When | None = Field(None, description="A day or an instant, in place of `scheduled_start`.")
    scheduled_start: Moment | None = None
    status: SessionStatus | None = Field(None, description="scheduled, in_progress, completed or no_show.")
    worker_id: Id | None = Field(None, description="Null: the caller. Others are set by P and S only.")

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["session_date"] is None and values["scheduled_start"] is None:
            yield FieldProblem("/session_date", "required", "Say a day, or when it begins.")
        if values["status"] in ("cancelled", "rescheduled"):
            yield FieldProblem("/status", "not_a_choice", "A session does not begin in this state.")
        if values["beneficiary_id"] is not None and values["participants"] is not None:
            yield FieldProblem("/participants", "conflicting_fields", "A session is of one, or of a group.")
        if values["max_participants"] is not None and values["participants"] is None:
            yield FieldProblem("/max_participants", "conflicting_fields", "Only a group has so many.")
        yield from cls.whose(values)

    @classmethod
    def whose(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        """What is wrong with whose session it is."""
        if values["beneficiary_id"] is None and values["participants"] is None:
            yield FieldProblem("/beneficiary_id", "required", "Say whose session it is, or who takes part.")


class NewSessionBelow(NewSession):
    """A session to be made of the beneficiary in the path."""

    @classmethod
    def whose(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["participants"] is not None:
            yield FieldProblem("/participants", "conflicting_fields", "Here a session is of one beneficiary.")


class SessionFilters(PageQuery, sorts=("scheduled_start", "created_at")):
    """A page of sessions."""

    worker_id: Annotated[str | None, Field(max_length=36, description="`me`, or an id.", examples=["me"])] = (
        None
    )
    status: SessionStatus | None = None
    session_type: Annotated[str | None, Field(max_length=100)] = None
    from_: Annotated[When | None, Field(alias="from", description="Beginning then or later: a day of the programme's "
                                        "zone, or an instant.")] = None  # fmt: skip
    to: Annotated[When | None, Field(description="Until the end of this day, or before this instant.")] = None
    voided: Annotated[Flag, Field(description="`true`: those that were deleted, and only those.")] = False

    def asked(self, caller_id: UUID | None) -> dict[str, object]:
        """The filters of the list. Raises `Invalid` for what is neither `me` nor an id."""
        worker = caller_id if self.worker_id == "me" else parse_id(self.worker_id or "")
        if self.worker_id is not None and worker is None:
            raise Invalid.at("?worker_id", "not_an_id", "Say `me`, or an id.")
        found: dict[str, object] = {
            "worker_id": worker, "status": self.status, "session_type": self.session_type, "voided": self.voided,
        }  # fmt: skip
        for name, said in (("from", self.from_), ("to", self.to)):
            found[f"{name}_at" if isinstance(said, datetime) else f"{name}_day"] = said
        return found


class SessionQuery(SessionFilters):
    """A page of the agenda."""

    beneficiary_id: Id | None = None

    def asked(self, caller_id: UUID | None) -> dict[str, object]:
        return {**super().asked(caller_id), "beneficiary_id": self.beneficiary_id}
