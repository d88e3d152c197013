from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.group_answer_budget_range_type_0 import (
    GroupAnswerBudgetRangeType0,
    check_group_answer_budget_range_type_0,
)
from ..models.group_answer_eligibility import GroupAnswerEligibility, check_group_answer_eligibility
from ..models.group_answer_join_policy import GroupAnswerJoinPolicy, check_group_answer_join_policy
from ..models.group_answer_listing import GroupAnswerListing, check_group_answer_listing
from ..models.group_answer_pace_type_0 import GroupAnswerPaceType0, check_group_answer_pace_type_0
from ..models.group_answer_status import GroupAnswerStatus, check_group_answer_status

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer
    from ..models.standing_answer import StandingAnswer


T = TypeVar("T", bound="GroupAnswer")


@_attrs_define
class GroupAnswer:
    """A group.

    Attributes:
        id (UUID):
        organizer (None | PersonAnswer):
        name (str):
        destination (str):
        country (None | str):
        travel_dates_start (datetime.date | None):
        travel_dates_end (datetime.date | None):
        max_members (int):
        member_count (int):
        description (None | str):
        interests (list[str]):
        trip_type (None | str):
        itinerary_id (None | UUID): Shown to active members.
        latitude (float | None): To three decimals, but to the organizer.
        longitude (float | None):
        languages (list[str]):
        pace (GroupAnswerPaceType0 | None):
        budget_range (GroupAnswerBudgetRangeType0 | None):
        eligibility (GroupAnswerEligibility):
        join_policy (GroupAnswerJoinPolicy):
        listing (GroupAnswerListing):
        status (GroupAnswerStatus):
        my (StandingAnswer): What you are in a group.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    organizer: None | PersonAnswer
    name: str
    destination: str
    country: None | str
    travel_dates_start: datetime.date | None
    travel_dates_end: datetime.date | None
    max_members: int
    member_count: int
    description: None | str
    interests: list[str]
    trip_type: None | str
    itinerary_id: None | UUID
    latitude: float | None
    longitude: float | None
    languages: list[str]
    pace: GroupAnswerPaceType0 | None
    budget_range: GroupAnswerBudgetRangeType0 | None
    eligibility: GroupAnswerEligibility
    join_policy: GroupAnswerJoinPolicy
    listing: GroupAnswerListing
    status: GroupAnswerStatus
    my: StandingAnswer
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        organizer: dict[str, Any] | None
        if isinstance(self.organizer, PersonAnswer):
            organizer = self.organizer.to_dict()
        else:
            organizer = self.organizer

        name = self.name

        destination = self.destination

        country: None | str
        country = self.country

        travel_dates_start: None | str
        if isinstance(self.travel_dates_start, datetime.date):
            travel_dates_start = self.travel_dates_start.isoformat()
        else:
            travel_dates_start = self.travel_dates_start

        travel_dates_end: None | str
        if isinstance(self.travel_dates_end, datetime.date):
            travel_dates_end = self.travel_dates_end.isoformat()
        else:
            travel_dates_end = self.travel_dates_end

        max_members = self.max_members

        member_count = self.member_count

        description: None | str
        description = self.description

        interests = self.interests

        trip_type: None | str
        trip_type = self.trip_type

        itinerary_id: None | str
        if isinstance(self.itinerary_id, UUID):
            itinerary_id = str(self.itinerary_id)
        else:
            itinerary_id = self.itinerary_id

        latitude: float | None
        latitude = self.latitude

        longitude: float | None
        longitude = self.longitude

        languages = self.languages

        pace: None | str
        if isinstance(self.pace, str):
            pace = self.pace
        else:
            pace = self.pace

        budget_range: None | str
        if isinstance(self.budget_range, str):
            budget_range = self.budget_range
        else:
            budget_range = self.budget_range

        eligibility: str = self.eligibility

        join_policy: str = self.join_policy

        listing: str = self.listing

        status: str = self.status

        my = self.my.to_dict()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "organizer": organizer,
                "name": name,
                "destination": destination,
                "country": country,
                "travel_dates_start": travel_dates_start,
                "travel_dates_end": travel_dates_end,
                "max_members": max_members,
                "member_count": member_count,
                "description": description,
                "interests": interests,
                "trip_type": trip_type,
                "itinerary_id": itinerary_id,
                "latitude": latitude,
                "longitude": longitude,
                "languages": languages,
                "pace": pace,
                "budget_range": budget_range,
                "eligibility": eligibility,
                "join_policy": join_policy,
                "listing": listing,
                "status": status,
                "my": my,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415
        from ..models.standing_answer import StandingAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_organizer(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organizer_type_0 = PersonAnswer.from_dict(data)

                return organizer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        organizer = _parse_organizer(d.pop("organizer"))

        name = d.pop("name")

        destination = d.pop("destination")

        def _parse_country(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        country = _parse_country(d.pop("country"))

        def _parse_travel_dates_start(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_dates_start_type_0 = datetime.date.fromisoformat(data)

                return travel_dates_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        travel_dates_start = _parse_travel_dates_start(d.pop("travel_dates_start"))

        def _parse_travel_dates_end(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_dates_end_type_0 = datetime.date.fromisoformat(data)

                return travel_dates_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        travel_dates_end = _parse_travel_dates_end(d.pop("travel_dates_end"))

        max_members = d.pop("max_members")

        member_count = d.pop("member_count")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        interests = cast(list[str], d.pop("interests"))

        def _parse_trip_type(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        trip_type = _parse_trip_type(d.pop("trip_type"))

        def _parse_itinerary_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                itinerary_id_type_0 = UUID(data)

                return itinerary_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        itinerary_id = _parse_itinerary_id(d.pop("itinerary_id"))

        def _parse_latitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        longitude = _parse_longitude(d.pop("longitude"))

        languages = cast(list[str], d.pop("languages"))

        def _parse_pace(data: object) -> GroupAnswerPaceType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pace_type_0 = check_group_answer_pace_type_0(data)

                return pace_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupAnswerPaceType0 | None, data)

        pace = _parse_pace(d.pop("pace"))

        def _parse_budget_range(data: object) -> GroupAnswerBudgetRangeType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_group_answer_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupAnswerBudgetRangeType0 | None, data)

        budget_range = _parse_budget_range(d.pop("budget_range"))

        eligibility = check_group_answer_eligibility(d.pop("eligibility"))

        join_policy = check_group_answer_join_policy(d.pop("join_policy"))

        listing = check_group_answer_listing(d.pop("listing"))

        status = check_group_answer_status(d.pop("status"))

        my = StandingAnswer.from_dict(d.pop("my"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        group_answer = cls(
            id=id,
            organizer=organizer,
            name=name,
            destination=destination,
            country=country,
            travel_dates_start=travel_dates_start,
            travel_dates_end=travel_dates_end,
            max_members=max_members,
            member_count=member_count,
            description=description,
            interests=interests,
            trip_type=trip_type,
            itinerary_id=itinerary_id,
            latitude=latitude,
            longitude=longitude,
            languages=languages,
            pace=pace,
            budget_range=budget_range,
            eligibility=eligibility,
            join_policy=join_policy,
            listing=listing,
            status=status,
            my=my,
            created_at=created_at,
            updated_at=updated_at,
        )

        return group_answer
