"""Guides on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import (
    Amount,
    Answer,
    Body,
    Currency,
    Flag,
    PageQuery,
    QueryAmount,
    Spelled,
    Stripped,
    TimeZone,
)
from cairn.products.travel.fields import (
    Eligibility,
    Language,
    Languages,
    ManyLines,
    Normal,
    OneLine,
    Tag,
    Tags,
)
from cairn.products.travel.guides.rules import (
    Availability,
    Decided,
    Policy,
    RateUnit,
    Status,
    Verification,
    rate_problems,
)
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.words import prefixes

_ORDERS: Final[Mapping[str, str]] = {
    "recommended": "-recommended",
    "top_rated": "-top_rated",
    "price": "rate",
    "newest": "-created_at",
}


def _no_twins(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))


Area = Annotated[
    str, Field(min_length=1, max_length=200, examples=["Kathmandu, Nepal"]), Normal, OneLine, Stripped
]
Areas = Annotated[list[Area], Field(min_length=1, max_length=20), AfterValidator(_no_twins)]
DisplayName = Annotated[
    str, Field(min_length=2, max_length=100, examples=["Maya of Thamel"]), Normal, OneLine, Stripped
]
Bio = Annotated[str, Field(max_length=4000, examples=["Walks with women, in the hills."]), Normal, ManyLines]


class GuideAnswer(Answer):
    """A guide."""

    id: UUID
    user: PersonAnswer | None
    display_name: str
    bio: str | None
    languages: list[str]
    specializations: list[str]
    service_areas: list[str]
    rate_amount: Spelled
    rate_currency: str
    rate_unit: RateUnit
    time_zone: str
    max_group_size: int
    availability: Availability
    cancellation_policy: Policy = Field(description="Free until 24, 72 or 168 hours before the start.")
    eligibility: Eligibility = Field(description="Who may book.")
    verification: Verification
    status: Status
    rating_average: float | None = Field(description="Mean of the published reviews; null without any.")
    review_count: int = Field(description="Published reviews.")
    response_rate: float | None = Field(
        description="Share of requests that were answered in time; null below three requests."
    )
    created_at: datetime
    updated_at: datetime


class NewGuide(Body):
    """An application as a guide."""

    answered_by: ClassVar[type[Answer]] = GuideAnswer

    display_name: DisplayName
    bio: Bio | None = None
    languages: Annotated[Languages, Field(examples=[["en", "ne"]])] = Field(default_factory=list)
    specializations: Annotated[Tags, Field(examples=[["trekking"]])] = Field(default_factory=list)
    service_areas: Areas
    rate_amount: Annotated[Amount, Field(examples=["19.99"])]
    rate_currency: Currency
    rate_unit: RateUnit = "hour"
    time_zone: TimeZone
    max_group_size: Annotated[int, Field(ge=1, le=30)] = 10
    availability: Availability = "available"
    cancellation_policy: Policy = "moderate"
    eligibility: Eligibility = "open"

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from rate_problems(values)


class GuideDecision(Body):
    """What an administrator decides about a guide."""

    status: Decided | None = None
    verification: Verification | None = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values.get("status") is None and values.get("verification") is None:
            yield FieldProblem("/status", "required", "Decide about the status, the verification, or both.")


class GuideQuery(PageQuery, orders=_ORDERS):
    """A page of guides. `price` compares amounts as they stand: ask for one currency with it."""

    destination: Annotated[
        str | None, Field(max_length=300, description="Each word begins a word of what the guide serves.")
    ] = None
    language: Annotated[
        list[Language] | None, Field(max_length=10, description="Repeat it: a guide must speak all.")
    ] = None
    specialization: Annotated[
        list[Tag] | None, Field(max_length=15, description="Repeat it: a guide must have all.")
    ] = None
    available: Flag | None = None
    min_rating: Annotated[QueryAmount | None, Field(description="1 to 5; leaves out who has no rating.")] = (
        None
    )
    max_rate: Annotated[QueryAmount | None, Field(description="Needs `currency`.")] = None
    currency: Currency | None = None
    status: Annotated[
        Status, Field(description="Others than active ones are seen by themselves and by administrators.")
    ] = "active"

    def filters(self) -> dict[str, object]:
        """Raises `Invalid` for a destination without a word, a rating that is none, a rate without a currency."""
        found = super().filters()
        if self.destination is not None:
            found["destination"] = prefixes(self.destination)
            if not found["destination"]:
                raise Invalid.at("?destination", "invalid_destination", "A letter or digit has to be in it.")
        if self.min_rating is not None and not Decimal(1) <= self.min_rating <= Decimal(5):
            raise Invalid.at("?min_rating", "out_of_range", "A rating is from 1 to 5.")
        if self.max_rate is not None and self.currency is None:
            raise Invalid.at("?currency", "required", "An amount needs its currency.")
        return found
