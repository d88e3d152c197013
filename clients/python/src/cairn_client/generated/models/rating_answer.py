from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.rating_answer_basis import RatingAnswerBasis, check_rating_answer_basis
from ..models.rating_answer_my_vote import RatingAnswerMyVote, check_rating_answer_my_vote
from ..models.rating_answer_rating_type import RatingAnswerRatingType, check_rating_answer_rating_type
from ..models.rating_answer_status import RatingAnswerStatus, check_rating_answer_status
from ..models.rating_answer_time_of_day_type_0 import (
    RatingAnswerTimeOfDayType0,
    check_rating_answer_time_of_day_type_0,
)

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="RatingAnswer")


@_attrs_define
class RatingAnswer:
    """What somebody who was there says of an itinerary's safety, from 1 to 5.

    Attributes:
        id (UUID):
        itinerary_id (UUID):
        author (None | PersonAnswer): Null where it is anonymous, or the account is gone.
        overall_safety_score (int):
        rating_type (RatingAnswerRatingType):
        accommodation_safety (int | None):
        route_safety (int | None):
        local_area_safety (int | None):
        transportation_safety (int | None):
        women_safety_score (int | None):
        night_safety (int | None):
        detailed_feedback (None | str):
        experience_date (datetime.date | None):
        time_of_day (None | RatingAnswerTimeOfDayType0):
        basis (RatingAnswerBasis):
        anonymous (bool):
        verified_experience (bool): The author has a completed booking with a guide there, or was in a group that made
            this trip.
        status (RatingAnswerStatus):
        helpful_count (int):
        unhelpful_count (int):
        my_vote (RatingAnswerMyVote):
        edited_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    itinerary_id: UUID
    author: None | PersonAnswer
    overall_safety_score: int
    rating_type: RatingAnswerRatingType
    accommodation_safety: int | None
    route_safety: int | None
    local_area_safety: int | None
    transportation_safety: int | None
    women_safety_score: int | None
    night_safety: int | None
    detailed_feedback: None | str
    experience_date: datetime.date | None
    time_of_day: None | RatingAnswerTimeOfDayType0
    basis: RatingAnswerBasis
    anonymous: bool
    verified_experience: bool
    status: RatingAnswerStatus
    helpful_count: int
    unhelpful_count: int
    my_vote: RatingAnswerMyVote
    edited_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        itinerary_id = str(self.itinerary_id)

        author: dict[str, Any] | None
        if isinstance(self.author, PersonAnswer):
            author = self.author.to_dict()
        else:
            author = self.author

        overall_safety_score = self.overall_safety_score

        rating_type: str = self.rating_type

        accommodation_safety: int | None
        accommodation_safety = self.accommodation_safety

        route_safety: int | None
        route_safety = self.route_safety

        local_area_safety: int | None
        local_area_safety = self.local_area_safety

        transportation_safety: int | None
        transportation_safety = self.transportation_safety

        women_safety_score: int | None
        women_safety_score = self.women_safety_score

        night_safety: int | None
        night_safety = self.night_safety

        detailed_feedback: None | str
        detailed_feedback = self.detailed_feedback

        experience_date: None | str
        if isinstance(self.experience_date, datetime.date):
            experience_date = self.experience_date.isoformat()
        else:
            experience_date = self.experience_date

        time_of_day: None | str
        if isinstance(self.time_of_day, str):
            time_of_day = self.time_of_day
        else:
            time_of_day = self.time_of_day

        basis: str = self.basis

        anonymous = self.anonymous

        verified_experience = self.verified_experience

        status: str = self.status

        helpful_count = self.helpful_count

        unhelpful_count = self.unhelpful_count

        my_vote: int = self.my_vote

        edited_at: None | str
        if isinstance(self.edited_at, datetime.datetime):
            edited_at = self.edited_at.isoformat()
        else:
            edited_at = self.edited_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "itinerary_id": itinerary_id,
                "author": author,
                "overall_safety_score": overall_safety_score,
                "rating_type": rating_type,
                "accommodation_safety": accommodation_safety,
                "route_safety": route_safety,
                "local_area_safety": local_area_safety,
                "transportation_safety": transportation_safety,
                "women_safety_score": women_safety_score,
                "night_safety": night_safety,
                "detailed_feedback": detailed_feedback,
                "experience_date": experience_date,
                "time_of_day": time_of_day,
                "basis": basis,
                "anonymous": anonymous,
                "verified_experience": verified_experience,
                "status": status,
                "helpful_count": helpful_count,
                "unhelpful_count": unhelpful_count,
                "my_vote": my_vote,
                "edited_at": edited_at,
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

        itinerary_id = UUID(d.pop("itinerary_id"))

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

        overall_safety_score = d.pop("overall_safety_score")

        rating_type = check_rating_answer_rating_type(d.pop("rating_type"))

        def _parse_accommodation_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        accommodation_safety = _parse_accommodation_safety(d.pop("accommodation_safety"))

        def _parse_route_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        route_safety = _parse_route_safety(d.pop("route_safety"))

        def _parse_local_area_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        local_area_safety = _parse_local_area_safety(d.pop("local_area_safety"))

        def _parse_transportation_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        transportation_safety = _parse_transportation_safety(d.pop("transportation_safety"))

        def _parse_women_safety_score(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        women_safety_score = _parse_women_safety_score(d.pop("women_safety_score"))

        def _parse_night_safety(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        night_safety = _parse_night_safety(d.pop("night_safety"))

        def _parse_detailed_feedback(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        detailed_feedback = _parse_detailed_feedback(d.pop("detailed_feedback"))

        def _parse_experience_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                experience_date_type_0 = datetime.date.fromisoformat(data)

                return experience_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        experience_date = _parse_experience_date(d.pop("experience_date"))

        def _parse_time_of_day(data: object) -> None | RatingAnswerTimeOfDayType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                time_of_day_type_0 = check_rating_answer_time_of_day_type_0(data)

                return time_of_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RatingAnswerTimeOfDayType0, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day"))

        basis = check_rating_answer_basis(d.pop("basis"))

        anonymous = d.pop("anonymous")

        verified_experience = d.pop("verified_experience")

        status = check_rating_answer_status(d.pop("status"))

        helpful_count = d.pop("helpful_count")

        unhelpful_count = d.pop("unhelpful_count")

        my_vote = check_rating_answer_my_vote(d.pop("my_vote"))

        def _parse_edited_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                edited_at_type_0 = datetime.datetime.fromisoformat(data)

                return edited_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        edited_at = _parse_edited_at(d.pop("edited_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        rating_answer = cls(
            id=id,
            itinerary_id=itinerary_id,
            author=author,
            overall_safety_score=overall_safety_score,
            rating_type=rating_type,
            accommodation_safety=accommodation_safety,
            route_safety=route_safety,
            local_area_safety=local_area_safety,
            transportation_safety=transportation_safety,
            women_safety_score=women_safety_score,
            night_safety=night_safety,
            detailed_feedback=detailed_feedback,
            experience_date=experience_date,
            time_of_day=time_of_day,
            basis=basis,
            anonymous=anonymous,
            verified_experience=verified_experience,
            status=status,
            helpful_count=helpful_count,
            unhelpful_count=unhelpful_count,
            my_vote=my_vote,
            edited_at=edited_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return rating_answer
