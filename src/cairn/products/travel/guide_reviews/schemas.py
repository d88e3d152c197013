"""Reviews on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery
from cairn.products.travel.fields import ManyLines, Normal
from cairn.products.travel.guide_reviews.rules import Direction
from cairn.products.travel.people import PersonAnswer

Score = Annotated[int, Field(ge=1, le=5, examples=[5])]
ReviewText = Annotated[
    str, Field(max_length=4000, examples=["Knows every path, and when to rest."]), Normal, ManyLines
]
_STAFF = "Null but to moderators and administrators, also to who wrote it and whom it is about."


class ReviewAnswer(Answer):
    """One side's review of a booking."""

    id: UUID
    booking_id: UUID
    guide_id: UUID
    direction: Direction
    author: PersonAnswer | None = Field(description="Null where the account is gone.")
    rating: int
    review_text: str | None
    safety: int | None
    knowledge: int | None
    communication: int | None
    professionalism: int | None
    value: int | None
    private_to_moderators: str | None = Field(description=_STAFF)
    was_appropriate: bool | None = Field(description=_STAFF)
    published: bool = Field(description="Seen by others: both sides have written, or 14 days have passed.")
    published_at: datetime | None
    created_at: datetime
    updated_at: datetime


class NewReview(Body):
    """A review of a booking, by one of its sides."""

    answered_by: ClassVar[type[Answer]] = ReviewAnswer

    rating: Score
    review_text: ReviewText | None = None
    booking_id: Annotated[
        Id | None, Field(description="Of whose guide it is; unset: the oldest that can be reviewed.")
    ] = None
    safety: Score | None = None
    knowledge: Score | None = None
    communication: Score | None = None
    professionalism: Score | None = None
    value: Score | None = None
    private_to_moderators: Annotated[
        ReviewText | None, Field(description="Moderators and administrators read it, and nobody else.")
    ] = None
    was_appropriate: Annotated[
        bool | None, Field(description="How the other side behaved; as `private_to_moderators`.")
    ] = None


class ReviewQuery(PageQuery, sorts=("published_at", "rating")):
    """A page of a guide's reviews."""

    direction: Annotated[
        Direction, Field(description="`of_traveller`: for who wrote it or whom it is about, and moderators.")
    ] = "of_guide"
