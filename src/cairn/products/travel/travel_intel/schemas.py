"""Travel intel on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.paging import SortKey
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Flag, Id, Instant, PageQuery, Stripped
from cairn.products.travel.fields import Latitude, Longitude, ManyLines, Normal, OneLine
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.travel_intel.queries import ORDERS
from cairn.products.travel.travel_intel.rules import IntelType, Moderation, Severity, Status

Title = Annotated[
    str,
    Field(min_length=3, max_length=200, examples=["Landslide behind Jomsom"]),
    Normal,
    OneLine,
    Stripped,
]
Content = Annotated[
    str,
    Field(
        min_length=2, max_length=5000, examples=["The road is closed behind the bridge; walk the old path."]
    ),
    Normal,
    ManyLines,
    Stripped,
]
Place = Annotated[
    str, Field(min_length=1, max_length=200, examples=["Behind the bridge"]), Normal, OneLine, Stripped
]


class IntelAnswer(Answer):
    """An entry of an itinerary's thread."""

    id: UUID
    itinerary_id: UUID
    author: PersonAnswer | None
    intel_type: IntelType
    title: str | None
    content: str
    location_reference: str | None
    severity: Severity | None
    safety_related: bool
    latitude: float | None
    longitude: float | None
    valid_until: datetime | None
    status: Status
    accepted_response_id: UUID | None
    response_count: int
    helpful_count: int
    unhelpful_count: int
    my_vote: Literal[-1, 0, 1]
    expired: bool = Field(description="Past `valid_until`: it counts as open no longer.")
    resolved_by: PersonAnswer | None
    resolved_at: datetime | None
    edited_at: datetime | None
    moderation: Moderation = Field(description="`hidden`: shown to its author and to moderators only.")
    deleted: bool = Field(description="An empty place, kept for its responses.")
    created_at: datetime
    updated_at: datetime


class NewIntel(Body):
    """An entry to be written. Only a warning can be critical, only a question has an accepted response."""

    answered_by: ClassVar[type[Answer]] = IntelAnswer
    second_names: ClassVar[Mapping[str, str]] = MappingProxyType({"priority": "severity"})

    itinerary_id: Id
    intel_type: Annotated[IntelType, Field(examples=["tip"])]
    title: Title | None = None
    content: Content
    location_reference: Place | None = None
    severity: Annotated[Severity | None, Field(description="Unset: medium for a warning, else none.")] = None
    priority: Annotated[Severity | None, Field(description="A second name of `severity`.")] = None
    safety_related: Annotated[bool | None, Field(description="Unset: whether it is a warning.")] = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    valid_until: Annotated[Instant | None, Field(description="When it stops being of use.")] = None
    status: Status = "open"
    accepted_response_id: Annotated[
        Id | None, Field(description="The response that answers a question, which resolves it.")
    ] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["severity"] == "critical" and values["intel_type"] != "warning":
            yield FieldProblem("/severity", "critical_needs_warning", "Only a warning can be critical.")
        if (values["latitude"] is None) != (values["longitude"] is None):
            missing = "/latitude" if values["latitude"] is None else "/longitude"
            yield FieldProblem(missing, "required", "A point has a latitude and a longitude.")
        if values["accepted_response_id"] is not None and values["intel_type"] != "question":
            yield FieldProblem(
                "/accepted_response_id", "needs_question", "Only a question has an accepted response."
            )


class IntelFilters(PageQuery):
    """What entries are found by."""

    type: Annotated[IntelType | None, Field(description="The `intel_type`.")] = None
    severity: Severity | None = None
    status: Status | None = None
    open: Annotated[
        Flag | None, Field(description="`true`: neither resolved nor archived, and not expired.")
    ] = None
    sort: Annotated[
        Literal["newest", "helpful", "severity"] | None,
        Field(description="`newest` where none is asked for; the others put the newest first among equals."),
    ] = None

    def order(self) -> tuple[SortKey, ...]:
        return ORDERS[self.sort or "newest"]


class IntelQuery(IntelFilters):
    """A page of entries: of one itinerary, or of all that are listed."""

    itinerary_id: Id | None = None


class OwnIntelQuery(IntelFilters):
    """A page of one's own entries."""
