"""Safety ratings on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cairn.base import clock
from cairn.kernel.web.bodies import Answer, Body, Day, Id, PageQuery, Whole
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.safety_ratings.rules import Basis, RatingType, TimeOfDay, earliest


def _experienced(day: date) -> date:
    today = clock.now().astimezone(UTC).date()
    if day > today:
        raise PydanticCustomError("day_in_future", "Nobody has been there yet on that day.")
    if day < earliest(today):
        raise PydanticCustomError("too_long_ago", "Of more than five years ago nothing is taken.")
    return day


Score = Annotated[int, Field(ge=1, le=5, examples=[4])]
ExperienceDay = Annotated[Day, AfterValidator(_experienced)]
Feedback = Annotated[str, Field(max_length=4000, examples=["Well lit, and people help."]), Normal, ManyLines]


class RatingAnswer(Answer):
    """What somebody who was there says of an itinerary's safety, from 1 to 5."""

    id: UUID
    itinerary_id: UUID
    author: PersonAnswer | None = Field(description="Null where it is anonymous, or the account is gone.")
    overall_safety_score: int
    rating_type: RatingType
    accommodation_safety: int | None
    route_safety: int | None
    local_area_safety: int | None
    transportation_safety: int | None
    women_safety_score: int | None
    night_safety: int | None
    detailed_feedback: str | None
    experience_date: date | None
    time_of_day: TimeOfDay | None
    basis: Basis
    anonymous: bool
    verified_experience: bool = Field(
        description="The author has a completed booking with a guide there, or was in a group that made this trip."
    )
    status: Literal["visible", "hidden"]
    helpful_count: int
    unhelpful_count: int
    my_vote: Literal[-1, 0, 1]
    edited_at: datetime | None
    created_at: datetime
    updated_at: datetime


class ItineraryRating(Body):
    """A rating of the itinerary in the address. Who has rated it changes the rating: what is absent stays."""

    answered_by: ClassVar[type[Answer]] = RatingAnswer
    second_names: ClassVar[Mapping[str, str]] = {"rating": "overall_safety_score"}

    itinerary_id: Annotated[Id | None, Field(description="May be left out; else that of the address.")] = None
    overall_safety_score: Score
    rating: Annotated[
        Score | None, Field(description="A second name of `overall_safety_score`, which it replaces.")
    ] = None
    rating_type: RatingType = "overall"
    accommodation_safety: Score | None = None
    route_safety: Score | None = None
    local_area_safety: Score | None = None
    transportation_safety: Score | None = None
    women_safety_score: Score | None = None
    night_safety: Score | None = None
    detailed_feedback: Feedback | None = None
    experience_date: Annotated[
        ExperienceDay | None, Field(description="From five years ago until today, in UTC.")
    ] = None
    time_of_day: TimeOfDay | None = None
    basis: Basis = "visited"
    anonymous: bool = False


class NewRating(ItineraryRating):
    """A rating of an itinerary that is published and not one's own. Who has rated it changes the rating: what is
    absent stays."""

    itinerary_id: Id


class RatingFilters(
    PageQuery,
    orders={
        "newest": "-created_at", "helpful": "-helpful_order", "highest": "-overall_safety_score",
        "lowest": "overall_safety_score",
    },
):  # fmt: skip
    """A page of ratings of one itinerary, or of one's own."""

    type: Annotated[RatingType | None, Field(description="The `rating_type`.")] = None
    min_score: Annotated[Whole, Field(ge=1, le=5)] | None = None
    max_score: Annotated[Whole, Field(ge=1, le=5)] | None = None
    time_of_day: TimeOfDay | None = None


class RatingQuery(RatingFilters):
    """A page of ratings."""

    itinerary_id: Id | None = None
