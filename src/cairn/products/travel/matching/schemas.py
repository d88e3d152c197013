"""What somebody looks for in a group, and what was found, on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.base.paging import SortKey
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import Answer, Body, Day, PageQuery
from cairn.products.travel.fields import (
    BudgetRange,
    Country,
    Destination,
    Language,
    Languages,
    Latitude,
    Longitude,
    Pace,
    Tag,
    Tags,
)
from cairn.products.travel.matching.rules import Reason
from cairn.products.travel.travel_groups import rules
from cairn.products.travel.travel_groups.schemas import GroupAnswer, has_words


class PreferencesAnswer(Answer):
    """What you look for in a group; where you have said nothing, all of it is empty."""

    id: UUID | None
    destination: str | None
    country: str | None
    travel_dates_start: date | None
    travel_dates_end: date | None
    interests: list[str]
    languages: list[str]
    pace: Pace | None
    budget_range: BudgetRange | None
    created_at: datetime | None
    updated_at: datetime | None


class NewPreferences(Body):
    """What you look for in a group. Nobody else is shown it."""

    answered_by: ClassVar[type[Answer]] = PreferencesAnswer

    destination: Annotated[Destination, AfterValidator(has_words)] | None = None
    country: Country | None = None
    travel_dates_start: Annotated[Day | None, Field(examples=["2026-05-01"])] = None
    travel_dates_end: Annotated[Day | None, Field(examples=["2026-05-14"])] = None
    interests: Annotated[Tags, Field(examples=[["hiking"]])] = Field(default_factory=list)
    languages: Annotated[Languages, Field(examples=[["en"]])] = Field(default_factory=list)
    pace: Pace | None = None
    budget_range: BudgetRange | None = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from rules.problems(values)


class MatchAnswer(Answer):
    """A group, and how well it fits."""

    group: GroupAnswer
    score: float = Field(description="From 0 to 1.")
    coverage: float = Field(description="How much of what counts is known on both sides, from 0 to 1.")
    reasons: list[Reason] = Field(description="What speaks for it, the weightiest first.")


class MatchQuery(PageQuery):
    """What to look for. What is not said is taken from your preferences: `destination`, `country` and the point
    together, both dates together, everything else by itself."""

    sort: Annotated[Literal["best"] | None, Field(description="There is one order: best first.")] = None
    destination: (
        Annotated[str, Field(max_length=200, examples=["Nepal"]), AfterValidator(has_words)] | None
    ) = None
    country: Country | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    travel_dates_start: Day | None = None
    travel_dates_end: Day | None = None
    interests: Annotated[
        list[Tag] | None, Field(max_length=15, description="Repeat it: the more in common, the better.")
    ] = None
    languages: Annotated[
        list[Language] | None, Field(max_length=10, description="Repeat it: one in common is enough.")
    ] = None
    pace: Pace | None = None
    budget_range: BudgetRange | None = None

    def order(self) -> tuple[SortKey, ...]:
        return ()

    def wishes(self) -> dict[str, object]:
        """What was said. Raises `Invalid` where dates or coordinates do not go together."""
        found = {
            name: value for name, value in self.filters().items() if value is not None and name != "sort"
        }
        problems = [
            FieldProblem(f"?{problem.pointer.removeprefix('/')}", problem.code, problem.message)
            for problem in rules.problems(found)
        ]
        if problems:
            raise Invalid(errors=problems)
        return found
