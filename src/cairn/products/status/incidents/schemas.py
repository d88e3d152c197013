"""Incidents on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.base import clock
from cairn.base.refusals import FieldProblem
from cairn.kernel.settings.watched import ServiceName
from cairn.kernel.web.bodies import Answer, Body, Flag, Instant, PageQuery, Stripped
from cairn.products.status.incidents.rules import Impact, State

_SKEW = timedelta(minutes=1)


def _no_twins(names: list[ServiceName]) -> list[ServiceName]:
    return list(dict.fromkeys(names))


Title = Annotated[str, Field(min_length=1, max_length=200, examples=["Sign-in is slow"]), Stripped]
Message = Annotated[
    str, Field(min_length=1, max_length=5000, examples=["We see it and are looking for the cause."]), Stripped
]
Services = Annotated[
    list[ServiceName], Field(max_length=13, examples=[["postgresql"]]), AfterValidator(_no_twins)
]


class UpdateAnswer(Answer):
    """What was said about an incident."""

    id: UUID
    state: State
    message: str
    created_at: datetime


class IncidentAnswer(Answer):
    """An incident."""

    id: UUID
    title: str
    state: State
    impact: Impact
    services: list[str]
    automatic: bool = Field(description="Whether probes opened it, and will close it.")
    started_at: datetime
    resolved_at: datetime | None
    created_at: datetime
    updated_at: datetime
    updates: list[UpdateAnswer] = Field(description="The oldest first.")


class IncidentFacts(Body):
    """What can be changed of an incident. Its state changes by an update."""

    answered_by: ClassVar[type[Answer]] = IncidentAnswer

    title: Title
    impact: Impact = "minor"
    services: Services = Field(default_factory=list)


class NewIncident(IncidentFacts):
    """An incident to be opened, with the first that is said about it."""

    message: Message
    state: State = "investigating"
    started_at: Annotated[Instant | None, Field(description="When it began; unset: now.")] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        started = values.get("started_at")
        if isinstance(started, datetime) and started > clock.now() + _SKEW:
            yield FieldProblem("/started_at", "in_the_future", "An incident cannot begin in the future.")


class NewUpdate(Body):
    """What is to be said about an incident, and its state from now on."""

    state: State
    message: Message


class IncidentQuery(PageQuery, sorts=("started_at", "updated_at")):
    """A page of incidents."""

    state: State | None = None
    impact: Impact | None = None
    service: Annotated[
        list[ServiceName] | None, Field(max_length=13, description="Repeat it: an incident must name all.")
    ] = None
    open: Annotated[Flag | None, Field(description="`true`: not resolved yet.")] = None
