from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_rating_basis import NewRatingBasis, check_new_rating_basis
from ..models.new_rating_rating_type import NewRatingRatingType, check_new_rating_rating_type
from ..models.new_rating_time_of_day_type_0 import (
    NewRatingTimeOfDayType0,
    check_new_rating_time_of_day_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewRating")


@_attrs_define
class NewRating:
    """A rating of an itinerary that is published and not one's own. Who has rated it changes the rating: what is
    absent stays.

        Attributes:
            itinerary_id (UUID):
            overall_safety_score (int):
            rating (int | None | Unset): A second name of `overall_safety_score`, which it replaces.
            rating_type (NewRatingRatingType | Unset):  Default: 'overall'.
            accommodation_safety (int | None | Unset):
            route_safety (int | None | Unset):
            local_area_safety (int | None | Unset):
            transportation_safety (int | None | Unset):
            women_safety_score (int | None | Unset):
            night_safety (int | None | Unset):
            detailed_feedback (None | str | Unset):
            experience_date (datetime.date | None | Unset): From five years ago until today, in UTC.
            time_of_day (NewRatingTimeOfDayType0 | None | Unset):
            basis (NewRatingBasis | Unset):  Default: 'visited'.
            anonymous (bool | Unset):  Default: False.
    """

    itinerary_id: UUID
    overall_safety_score: int
    rating: int | None | Unset = UNSET
    rating_type: NewRatingRatingType | Unset = "overall"
    accommodation_safety: int | None | Unset = UNSET
    route_safety: int | None | Unset = UNSET
    local_area_safety: int | None | Unset = UNSET
    transportation_safety: int | None | Unset = UNSET
    women_safety_score: int | None | Unset = UNSET
    night_safety: int | None | Unset = UNSET
    detailed_feedback: None | str | Unset = UNSET
    experience_date: datetime.date | None | Unset = UNSET
    time_of_day: NewRatingTimeOfDayType0 | None | Unset = UNSET
    basis: NewRatingBasis | Unset = "visited"
    anonymous: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        itinerary_id = str(self.itinerary_id)

        overall_safety_score = self.overall_safety_score

        rating: int | None | Unset
        if isinstance(self.rating, Unset):
            rating = UNSET
        else:
            rating = self.rating

        rating_type: str | Unset = UNSET
        if not isinstance(self.rating_type, Unset):
            rating_type = self.rating_type

        accommodation_safety: int | None | Unset
        if isinstance(self.accommodation_safety, Unset):
            accommodation_safety = UNSET
        else:
            accommodation_safety = self.accommodation_safety

        route_safety: int | None | Unset
        if isinstance(self.route_safety, Unset):
            route_safety = UNSET
        else:
            route_safety = self.route_safety

        local_area_safety: int | None | Unset
        if isinstance(self.local_area_safety, Unset):
            local_area_safety = UNSET
        else:
            local_area_safety = self.local_area_safety

        transportation_safety: int | None | Unset
        if isinstance(self.transportation_safety, Unset):
            transportation_safety = UNSET
        else:
            transportation_safety = self.transportation_safety

        women_safety_score: int | None | Unset
        if isinstance(self.women_safety_score, Unset):
            women_safety_score = UNSET
        else:
            women_safety_score = self.women_safety_score

        night_safety: int | None | Unset
        if isinstance(self.night_safety, Unset):
            night_safety = UNSET
        else:
            night_safety = self.night_safety

        detailed_feedback: None | str | Unset
        if isinstance(self.detailed_feedback, Unset):
            detailed_feedback = UNSET
        else:
            detailed_feedback = self.detailed_feedback

        experience_date: None | str | Unset
        if isinstance(self.experience_date, Unset):
            experience_date = UNSET
        elif isinstance(self.experience_date, datetime.date):
            experience_date = self.experience_date.isoformat()
        else:
            experience_date = self.experience_date

        time_of_day: None | str | Unset
        if isinstance(self.time_of_day, Unset):
            time_of_day = UNSET
        elif isinstance(self.time_of_day, str):
            time_of_day = self.time_of_day
        else:
            time_of_day = self.time_of_day

        basis: str | Unset = UNSET
        if not isinstance(self.basis, Unset):
            basis = self.basis

        anonymous = self.anonymous

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "itinerary_id": itinerary_id,
                "overall_safety_score": overall_safety_score,
            }
        )
        if rating is not UNSET:
            field_dict["rating"] = rating
        if rating_type is not UNSET:
            field_dict["rating_type"] = rating_type
        if accommodation_safety is not UNSET:
            field_dict["accommodation_safety"] = accommodation_safety
        if route_safety is not UNSET:
            field_dict["route_safety"] = route_safety
        if local_area_safety is not UNSET:
            field_dict["local_area_safety"] = local_area_safety
        if transportation_safety is not UNSET:
            field_dict["transportation_safety"] = transportation_safety
        if women_safety_score is not UNSET:
            field_dict["women_safety_score"] = women_safety_score
        if night_safety is not UNSET:
            field_dict["night_safety"] = night_safety
        if detailed_feedback is not UNSET:
            field_dict["detailed_feedback"] = detailed_feedback
        if experience_date is not UNSET:
            field_dict["experience_date"] = experience_date
        if time_of_day is not UNSET:
            field_dict["time_of_day"] = time_of_day
        if basis is not UNSET:
            field_dict["basis"] = basis
        if anonymous is not UNSET:
            field_dict["anonymous"] = anonymous

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        itinerary_id = UUID(d.pop("itinerary_id"))

        overall_safety_score = d.pop("overall_safety_score")

        def _parse_rating(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        rating = _parse_rating(d.pop("rating", UNSET))

        _rating_type = d.pop("rating_type", UNSET)
        rating_type: NewRatingRatingType | Unset
        if isinstance(_rating_type, Unset):
            rating_type = UNSET
        else:
            rating_type = check_new_rating_rating_type(_rating_type)

        def _parse_accommodation_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        accommodation_safety = _parse_accommodation_safety(d.pop("accommodation_safety", UNSET))

        def _parse_route_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        route_safety = _parse_route_safety(d.pop("route_safety", UNSET))

        def _parse_local_area_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        local_area_safety = _parse_local_area_safety(d.pop("local_area_safety", UNSET))

        def _parse_transportation_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        transportation_safety = _parse_transportation_safety(d.pop("transportation_safety", UNSET))

        def _parse_women_safety_score(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        women_safety_score = _parse_women_safety_score(d.pop("women_safety_score", UNSET))

        def _parse_night_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        night_safety = _parse_night_safety(d.pop("night_safety", UNSET))

        def _parse_detailed_feedback(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        detailed_feedback = _parse_detailed_feedback(d.pop("detailed_feedback", UNSET))

        def _parse_experience_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                experience_date_type_0 = datetime.date.fromisoformat(data)

                return experience_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        experience_date = _parse_experience_date(d.pop("experience_date", UNSET))

        def _parse_time_of_day(data: object) -> NewRatingTimeOfDayType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                time_of_day_type_0 = check_new_rating_time_of_day_type_0(data)

                return time_of_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewRatingTimeOfDayType0 | None | Unset, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day", UNSET))

        _basis = d.pop("basis", UNSET)
        basis: NewRatingBasis | Unset
        if isinstance(_basis, Unset):
            basis = UNSET
        else:
            basis = check_new_rating_basis(_basis)

        anonymous = d.pop("anonymous", UNSET)

        new_rating = cls(
            itinerary_id=itinerary_id,
            overall_safety_score=overall_safety_score,
            rating=rating,
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
        )

        return new_rating
