"""Groups on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cairn.base.paging import SortKey
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Day, Flag, Id, PageQuery
from cairn.products.travel.fields import (
    BudgetRange,
    Country,
    Destination,
    Eligibility,
    Languages,
    Latitude,
    Longitude,
    ManyLines,
    Normal,
    OneLine,
    Pace,
    Tag,
    Tags,
)
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.travel_groups import rules
from cairn.products.travel.travel_groups.rules import Status
from cairn.products.travel.words import prefixes

JoinPolicy = Literal["open", "request", "invite"]
Listed = Literal["public_card", "eligible_only"]
Role = Literal["organizer", "moderator", "member"]
State = Literal["none", "requested", "active", "declined", "left", "removed"]
_ORDERS: Mapping[str, tuple[SortKey, ...]] = {
    "newest": (SortKey("created_at", descending=True),),
    "soonest": (SortKey("starts_on"),),
}


def has_words(text: str) -> str:
    """The text, if there is a word in it to look for. Raises `PydanticCustomError`."""
    if not prefixes(text):
        raise PydanticCustomError("invalid_destination", "A destination has at least one letter or digit.")
    return text


class StandingAnswer(Answer):
    """What you are in a group."""

    state: State
    role: Role | None = Field(description="Of active members.")


class GroupAnswer(Answer):
    """A group."""

    id: UUID
    organizer: PersonAnswer | None
    name: str
    destination: str
    country: str | None
    travel_dates_start: date | None
    travel_dates_end: date | None
    max_members: int
    member_count: int
    description: str | None
    interests: list[str]
    trip_type: str | None
    itinerary_id: UUID | None = Field(description="Shown to active members.")
    latitude: float | None = Field(description="To three decimals, but to the organizer.")
    longitude: float | None
    languages: list[str]
    pace: Pace | None
    budget_range: BudgetRange | None
    eligibility: Eligibility
    join_policy: JoinPolicy
    listing: Listed
    status: Status
    my: StandingAnswer
    created_at: datetime
    updated_at: datetime


class NewGroup(Body):
    """A group to be made. Dates that are past are taken too: trips are also recorded afterwards."""

    answered_by: ClassVar[type[Answer]] = GroupAnswer

    name: Annotated[str, Field(min_length=3, max_length=200, examples=["Annapurna in May"]), Normal, OneLine]
    destination: Destination
    country: Country | None = None
    travel_dates_start: Annotated[Day | None, Field(examples=["2026-05-01"])] = None
    travel_dates_end: Annotated[Day | None, Field(examples=["2026-05-14"])] = None
    max_members: Annotated[int, Field(ge=2, le=50)] = 10
    description: Annotated[str, Field(max_length=5000), Normal, ManyLines] | None = None
    interests: Annotated[Tags, Field(examples=[["hiking"]])] = Field(default_factory=list)
    trip_type: Annotated[Tag, Field(examples=["leisure"])] | None = None
    itinerary_id: Id | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    languages: Annotated[Languages, Field(examples=[["en"]])] = Field(default_factory=list)
    pace: Pace | None = None
    budget_range: BudgetRange | None = None
    eligibility: Eligibility = "open"
    join_policy: JoinPolicy = "open"
    listing: Annotated[
        Listed | None,
        Field(description="Unset: `eligible_only` for the two rules for women, else `public_card`."),
    ] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from rules.problems(values)


class GroupFacts(NewGroup):
    """What can be changed of a group. Of its states `cancelled` alone is written; the others follow from dates and
    members, and are ignored."""

    status: Annotated[Status, Field(examples=["cancelled"])] = "forming"


class GroupQuery(PageQuery):
    """A page of groups. Without `status` and `mine`: those that are neither over nor cancelled."""

    sort: Annotated[
        Literal["newest", "soonest"] | None, Field(description="`soonest`: by start; without dates last.")
    ] = None
    destination: (
        Annotated[str, Field(max_length=200, examples=["Nepal"]), AfterValidator(has_words)] | None
    ) = None
    start_from: Annotated[Day | None, Field(description="Begins on this day or later.")] = None
    end_to: Annotated[Day | None, Field(description="Ends on this day or earlier.")] = None
    interest: Annotated[
        list[Tag] | None, Field(max_length=15, description="Repeat it: a group must have all.")
    ] = None
    trip_type: Tag | None = None
    eligibility: Eligibility | None = None
    status: Status | None = None
    has_space: Flag | None = None
    mine: Annotated[
        Flag | None, Field(description="`true`: yours, also past ones; or which you asked to join.")
    ] = None

    def order(self) -> tuple[SortKey, ...]:
        return _ORDERS[self.sort] if self.sort else ()

    def filters(self) -> dict[str, object]:
        found = super().filters()
        if self.destination is not None:
            found["destination"] = prefixes(self.destination)
        if self.status is None and not self.mine:
            found["status"] = "not_over"
        return found
