"""Bookings on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BeforeValidator, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Day, PageQuery, Spelled
from cairn.products.travel.bookings.rules import HALVES, MOST_DAYS, Side, Status, days_of
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.people import PersonAnswer

_CLOCK = "^([01][0-9]|2[0-3]):[0-5][0-9]$"


def _hours(value: object) -> Decimal:
    number = None if isinstance(value, bool) or not isinstance(value, int | Decimal) else Decimal(value)
    if number not in HALVES:
        raise PydanticCustomError("not_a_duration", "Say hours from 0.5 to 24, in steps of 0.5.")
    return HALVES[number]


def _time(value: object) -> time:
    if isinstance(value, time):
        return value
    try:
        found = time.fromisoformat(value) if isinstance(value, str) and len(value) == 5 else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise PydanticCustomError("not_a_time", "Say a time of day as HH:MM, such as 09:30.")
    return found


Hours = Annotated[
    Decimal, Strict(False), BeforeValidator(_hours),
    WithJsonSchema({"type": "number", "minimum": 0.5, "maximum": 24, "multipleOf": 0.5, "examples": [2.5]}),
]  # fmt: skip
TimeOfDay = Annotated[
    time, Strict(False), BeforeValidator(_time),
    WithJsonSchema({"type": "string", "pattern": _CLOCK, "examples": ["09:00"]}),
]  # fmt: skip


class BookedGuide(Answer):
    """Who was booked."""

    id: UUID
    display_name: str


class BookingAnswer(Answer):
    """A booking."""

    id: UUID
    guide: BookedGuide
    booker: PersonAnswer | None = Field(description="Null where the account is gone.")
    booking_date: date
    end_date: date | None
    start_time: str | None = Field(description="In the time zone that the guide had at that time.")
    duration_hours: float | None
    starts_at: datetime
    ends_at: datetime
    group_size: int
    special_requests: str | None
    status: Status
    amount: Spelled = Field(description="As it was when it was booked.")
    currency: str
    respond_by: datetime = Field(description="Until then the guide can answer; then it expires.")
    late_cancellation: bool = Field(description="Cancelled inside the hours of the guide's policy.")
    guide_contact: str | None = Field(
        description="The guide's e-mail address: for the booker, from the confirmation until 30 days after the end. "
        "Null in lists."
    )
    created_at: datetime
    updated_at: datetime


class NewBooking(Body):
    """A guide's time, asked for."""

    answered_by: ClassVar[type[Answer]] = BookingAnswer

    booking_date: Day
    duration_hours: Annotated[
        Hours | None, Field(description="Needed unless there is an `end_date`.", examples=[2.5])
    ] = None
    start_time: Annotated[
        TimeOfDay | None, Field(description="In the guide's time zone; without it whole days are booked.")
    ] = None
    end_date: Annotated[
        Day | None, Field(description="The last of up to 30 days, of a guide with a day rate.")
    ] = None
    group_size: Annotated[int, Field(ge=1, le=1000)] = 1
    special_requests: (
        Annotated[str, Field(max_length=2000, examples=["We walk slowly."]), Normal, ManyLines] | None
    ) = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        first, last = values.get("booking_date"), values.get("end_date")
        if last is None and values.get("duration_hours") is None:
            yield FieldProblem("/duration_hours", "required", "Say how many hours, or the last day.")
        if last is not None and values.get("start_time") is not None:
            yield FieldProblem("/start_time", "whole_days", "Several days are booked as whole days.")
        if isinstance(first, date) and isinstance(last, date):
            if last < first:
                yield FieldProblem("/end_date", "end_before_start", "The last day is not before the first.")
            elif days_of(first, last) > MOST_DAYS:
                yield FieldProblem("/end_date", "too_many_days", f"At most {MOST_DAYS} days are one booking.")


class BookingQuery(PageQuery, sorts=("created_at", "starts_at")):
    """A page of bookings."""

    role: Annotated[Side | None, Field(description="On which side of the booking you are.")] = None
    status: Status | None = None
