from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.review_answer_direction import ReviewAnswerDirection, check_review_answer_direction

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="ReviewAnswer")


@_attrs_define
class ReviewAnswer:
    """One side's review of a booking.

    Attributes:
        id (UUID):
        booking_id (UUID):
        guide_id (UUID):
        direction (ReviewAnswerDirection):
        author (None | PersonAnswer): Null where the account is gone.
        rating (int):
        review_text (None | str):
        safety (int | None):
        knowledge (int | None):
        communication (int | None):
        professionalism (int | None):
        value (int | None):
        private_to_moderators (None | str): Null but to moderators and administrators, also to who wrote it and whom it
            is about.
        was_appropriate (bool | None): Null but to moderators and administrators, also to who wrote it and whom it is
            about.
        published (bool): Seen by others: both sides have written, or 14 days have passed.
        published_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    booking_id: UUID
    guide_id: UUID
    direction: ReviewAnswerDirection
    author: None | PersonAnswer
    rating: int
    review_text: None | str
    safety: int | None
    knowledge: int | None
    communication: int | None
    professionalism: int | None
    value: int | None
    private_to_moderators: None | str
    was_appropriate: bool | None
    published: bool
    published_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        booking_id = str(self.booking_id)

        guide_id = str(self.guide_id)

        direction: str = self.direction

        author: dict[str, Any] | None
        if isinstance(self.author, PersonAnswer):
            author = self.author.to_dict()
        else:
            author = self.author

        rating = self.rating

        review_text: None | str
        review_text = self.review_text

        safety: int | None
        safety = self.safety

        knowledge: int | None
        knowledge = self.knowledge

        communication: int | None
        communication = self.communication

        professionalism: int | None
        professionalism = self.professionalism

        value: int | None
        value = self.value

        private_to_moderators: None | str
        private_to_moderators = self.private_to_moderators

        was_appropriate: bool | None
        was_appropriate = self.was_appropriate

        published = self.published

        published_at: None | str
        if isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "booking_id": booking_id,
                "guide_id": guide_id,
                "direction": direction,
                "author": author,
                "rating": rating,
                "review_text": review_text,
                "safety": safety,
                "knowledge": knowledge,
                "communication": communication,
                "professionalism": professionalism,
                "value": value,
                "private_to_moderators": private_to_moderators,
                "was_appropriate": was_appropriate,
                "published": published,
                "published_at": published_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        booking_id = UUID(d.pop("booking_id"))

        guide_id = UUID(d.pop("guide_id"))

        direction = check_review_answer_direction(d.pop("direction"))

        def _parse_author(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = PersonAnswer.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        author = _parse_author(d.pop("author"))

        rating = d.pop("rating")

        def _parse_review_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        review_text = _parse_review_text(d.pop("review_text"))

        def _parse_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        safety = _parse_safety(d.pop("safety"))

        def _parse_knowledge(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        knowledge = _parse_knowledge(d.pop("knowledge"))

        def _parse_communication(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        communication = _parse_communication(d.pop("communication"))

        def _parse_professionalism(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        professionalism = _parse_professionalism(d.pop("professionalism"))

        def _parse_value(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_private_to_moderators(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        private_to_moderators = _parse_private_to_moderators(d.pop("private_to_moderators"))

        def _parse_was_appropriate(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        was_appropriate = _parse_was_appropriate(d.pop("was_appropriate"))

        published = d.pop("published")

        def _parse_published_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        published_at = _parse_published_at(d.pop("published_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        review_answer = cls(
            id=id,
            booking_id=booking_id,
            guide_id=guide_id,
            direction=direction,
            author=author,
            rating=rating,
            review_text=review_text,
            safety=safety,
            knowledge=knowledge,
            communication=communication,
            professionalism=professionalism,
            value=value,
            private_to_moderators=private_to_moderators,
            was_appropriate=was_appropriate,
            published=published,
            published_at=published_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return review_answer
