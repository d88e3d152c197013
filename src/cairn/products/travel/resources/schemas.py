"""Resources on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import Answer, Body, Instant, PageQuery, SearchText, Stripped
from cairn.products.travel.fields import (
    Country,
    Destination,
    HttpsUrl,
    Language,
    ManyLines,
    Normal,
    OneLine,
)
from cairn.products.travel.resources.rules import Category, review_problems
from cairn.products.travel.words import prefixes

Phone = Annotated[
    str,
    StringConstraints(pattern=r"^[+*#]?[0-9][0-9 ()/.*#-]{0,29}$"),
    Field(max_length=31, examples=["112"]),
]
Hours = Annotated[str, Field(min_length=1, max_length=100, examples=["24 h"]), Normal, OneLine, Stripped]


class HelplineAnswer(Answer):
    """Whom to call."""

    name: str
    phone: str
    hours: str | None


class ResourceAnswer(Answer):
    """A piece of reviewed advice."""

    id: UUID
    category: Category
    title: str
    body: str
    country: str | None
    destination: str | None
    language: str
    helplines: list[HelplineAnswer]
    source_url: str | None
    reviewed_at: datetime
    review_due_at: datetime
    stale: bool = Field(description="Its review is overdue: check what it says before you rely on it.")
    pinned: bool
    helpful_count: int
    unhelpful_count: int
    my_vote: Literal[-1, 0, 1]
    created_at: datetime
    updated_at: datetime


class NewHelpline(Body):
    """Whom to call: numbers as they are dialled there."""

    name: Annotated[
        str, Field(min_length=1, max_length=100, examples=["European emergency number"]), Normal, OneLine, Stripped
    ]  # fmt: skip
    phone: Phone
    hours: Hours | None = None


class NewResource(Body):
    """A resource to be published."""

    answered_by: ClassVar[type[Answer]] = ResourceAnswer

    category: Annotated[Category, Field(examples=["emergency"])]
    title: Annotated[
        str, Field(min_length=1, max_length=200, examples=["Emergency numbers in Europe"]), Normal, OneLine, Stripped
    ]  # fmt: skip
    body: Annotated[
        str, Field(min_length=1, max_length=20_000, examples=["112 answers everywhere in the EU, from any phone."]),
        Normal, ManyLines, Stripped,
    ]  # fmt: skip
    country: Country | None = None
    destination: Destination | None = None
    language: Language
    helplines: Annotated[list[NewHelpline], Field(max_length=20)] = Field(default_factory=list)
    source_url: HttpsUrl | None = None
    reviewed_at: Annotated[Instant, Field(examples=["2026-09-01T00:00:00Z"])]
    review_due_at: Annotated[Instant, Field(examples=["2027-09-01T00:00:00Z"])]
    pinned: bool = False

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from review_problems(values)


class ResourceQuery(
    PageQuery,
    sorts=("created_at", "helpful", "relevance"),
    orders={"newest": "-created_at", "most_helpful": "-helpful"},
):
    """A page of resources. `type` is another name of `category`."""

    category: Category | None = None
    type: Category | None = None
    country: Country | None = None
    language: Annotated[Language | None, Field(description="`en` also finds en-GB.")] = None
    destination: Annotated[
        str | None,
        Field(max_length=300, description="Its matches first, then what is bound to no place."),
    ] = None  # fmt: skip
    search: Annotated[
        SearchText | None, Field(description="Full text; every word may be the beginning of one.")
    ] = None

    def filters(self) -> dict[str, object]:
        """Raises `Invalid` for a destination without a word, and for two different categories."""
        found = super().filters()
        found["category"] = self.category or self.type
        if found.pop("type") not in {None, found["category"]}:
            raise Invalid.at("?type", "conflicting", "This is another name of category: say one of them.")
        if self.destination is not None:
            found["destination"] = prefixes(self.destination)
            if not found["destination"]:
                raise Invalid.at("?destination", "invalid_destination", "A letter or digit has to be in it.")
        if self.language is not None:
            found["language"] = self.language.lower()
        return found
