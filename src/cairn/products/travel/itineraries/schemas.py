"""Itineraries on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cairn.base import clock
from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import (
    Amount,
    Answer,
    Body,
    Currency,
    Day,
    Flag,
    Id,
    Instant,
    PageQuery,
    Query,
    QueryAmount,
    SearchText,
    Spelled,
    Whole,
)
from cairn.products.travel.fields import (
    BudgetRange,
    Country,
    Destination,
    Latitude,
    Longitude,
    ManyLines,
    Normal,
    OneLine,
    Tag,
    Tags,
)
from cairn.products.travel.itineraries.rules import (
    MOST_DAYS,
    MOST_DAYS_FEATURED,
    SYNONYMS,
    Season,
    Status,
    TravelStyle,
    Visibility,
    is_feature_long,
    problems,
)
from cairn.products.travel.itineraries.rules import Difficulty as StoredDifficulty
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.safety.schemas import SafetyAnswer, WomenSafeAnswer
from cairn.products.travel.words import prefixes


def _first_name(difficulty: str) -> str:
    return SYNONYMS.get(difficulty, difficulty)


def _no_twins(seasons: list[Season]) -> list[Season]:
    return list(dict.fromkeys(seasons))


SORTS: Final = ("created_at", "published_at")
ORDERS: Final = {
    "trending": "-trend", "newest": "-published_at", "oldest": "published_at", "top_rated": "-rating",
    "safest": "-safety", "most_viewed": "-views", "relevance": "-relevance",
}  # fmt: skip
"""What lists are sorted by, with the best first."""
Title = Annotated[
    str, Field(min_length=3, max_length=200, examples=["Annapurna circuit with a detour"]), Normal, OneLine
]
Difficulty = Annotated[
    Literal["easy", "moderate", "difficult", "expert", "medium", "hard"],
    AfterValidator(_first_name),
    Field(description="`medium` is another name of moderate, `hard` of difficult."),
]
Seasons = Annotated[list[Season], Field(max_length=4), AfterValidator(_no_twins)]


def _place(text: str) -> str:
    found = prefixes(text)
    if not found:
        raise PydanticCustomError("invalid_destination", "Say at least one letter or digit.")
    return found


class MyItinerary(Answer):
    """What the caller has to do with it."""

    saved: bool
    rating_id: UUID | None


class ItineraryAnswer(Answer):
    """An itinerary. Its entity tag is its version, a dot, and a hash of the rest: If-Match looks at the version."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    title: str
    destination: str
    duration_days: int
    start_date: date | None
    end_date: date | None
    description: str | None
    tagline: str | None
    country: str | None
    latitude: float | None = Field(description="To others than its owner with three decimals.")
    longitude: float | None
    activity_tags: list[str]
    difficulty: StoredDifficulty | None
    travel_style: TravelStyle | None
    budget_range: BudgetRange | None
    budget_amount: Spelled | None
    budget_currency: str | None
    best_season: list[Season]
    status: Status
    visibility: Visibility
    author: PersonAnswer | None = Field(description="Null where the account is gone.")
    published_at: datetime | None = Field(description="When it was first published.")
    has_gps_coordinates: bool
    women_safe_verified: bool = Field(description="Whether the state in `women_safe` is women_safe.")
    women_safe: WomenSafeAnswer
    safety: SafetyAnswer
    rating_average: float | None
    rating_count: int
    view_count: int
    save_count: int
    intel_count: int
    featured: bool
    featured_until: datetime | None
    distance_m: float | None
    ascent_m: float | None
    bbox: list[float] | None
    remixed_from_id: UUID | None
    moderation: Literal["visible", "hidden"]
    my: MyItinerary
    created_at: datetime
    updated_at: datetime


class NewItinerary(Body):
    """An itinerary to be made. Both dates say how long it takes; without them `duration_days` does."""

    answered_by: ClassVar[type[Answer]] = ItineraryAnswer

    title: Title
    destination: Destination
    duration_days: Annotated[int, Field(ge=1, le=365, examples=[14])] | None = None
    start_date: Day | None = None
    end_date: Day | None = None
    description: (
        Annotated[str, Field(max_length=20_000, examples=["Day 1: the bus to Besisahar."]), Normal, ManyLines]
        | None
    ) = None
    tagline: (
        Annotated[str, Field(max_length=300, examples=["Over the Thorong La"]), Normal, OneLine] | None
    ) = None
    country: Country | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    activity_tags: Annotated[Tags, Field(examples=[["hiking", "nature"]])] = Field(default_factory=list)
    difficulty: Difficulty | None = None
    travel_style: TravelStyle | None = None
    budget_range: BudgetRange | None = None
    budget_amount: Annotated[Amount, Field(examples=["900.00"])] | None = None
    budget_currency: Currency | None = None
    best_season: Annotated[Seasons, Field(examples=[["spring", "autumn"]])] = Field(default_factory=list)
    status: Status = "published"
    visibility: Visibility = "public"

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from problems(values)

    @classmethod
    def merged(cls, row: Row, given: Mapping[str, object]) -> dict[str, object]:
        """The duration that a row has is no claim of who changes its dates."""
        whole = super().merged(row, given)
        dated = whole["start_date"] is not None and whole["end_date"] is not None
        if dated and "duration_days" not in given:
            whole["duration_days"] = None
        return whole


class Feature(Body):
    """For how long an itinerary is featured: 1 to 90 days, 30 where nothing is said."""

    days: Annotated[int, Field(ge=1, le=MOST_DAYS_FEATURED, examples=[30])] | None = None
    featured_until: Instant | None = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        days, until = values["days"], values["featured_until"]
        if days is not None and until is not None:
            yield FieldProblem("/days", "one_of_both", "Say days or featured_until.")
        elif isinstance(until, datetime) and not is_feature_long(clock.now(), until):
            yield FieldProblem("/featured_until", "out_of_range", "A feature has 1 to 90 days from now.")


class ItineraryFilters(Query):
    """Filters that every list of itineraries takes."""

    search: Annotated[
        SearchText | None,
        Field(description="Every word is the beginning of one; marks and case do not count."),
    ] = None
    country: Country | None = None
    activity: Annotated[
        list[Tag] | None, Field(max_length=15, description="Repeat it: an itinerary must have all.")
    ] = None
    women_safe: Annotated[
        Flag | None, Field(description="`true`: whose state is women_safe; `false`: all others.")
    ] = None
    gps: Flag | None = None
    has_gps: Annotated[Flag | None, Field(description="Another name of `gps`.")] = None
    difficulty: Difficulty | None = None
    budget_range: BudgetRange | None = None
    travel_style: TravelStyle | None = None
    min_days: Annotated[Whole, Field(ge=1, le=MOST_DAYS)] | None = None
    max_days: Annotated[Whole, Field(ge=1, le=MOST_DAYS)] | None = None
    min_safety_score: Annotated[
        QueryAmount | None, Field(le=5, description="Leaves out what has no score yet.")
    ] = None
    author: Annotated[Id | None, Field(description="A user's id.")] = None


class AnyPlace(Query):
    """The filter by place."""

    destination: Annotated[
        str, Field(max_length=200, description="Every word is the beginning of one of the destination."),
        AfterValidator(_place),
    ] | None = None  # fmt: skip


class ItineraryQuery(ItineraryFilters, AnyPlace, PageQuery, sorts=SORTS, orders=ORDERS):
    """A page of itineraries."""


class PlaceQuery(ItineraryFilters, PageQuery, sorts=SORTS, orders=ORDERS):
    """A page of the itineraries of a place."""


class MineQuery(ItineraryFilters, AnyPlace, PageQuery, sorts=SORTS, orders=ORDERS):
    """A page of one's own itineraries."""

    status: Status | None = None
    visibility: Visibility | None = None


class FeaturedQuery(PageQuery, sorts=("featured_at",)):
    """A page of the featured itineraries."""
