from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.group_facts_changes_budget_range_type_0 import (
    GroupFactsChangesBudgetRangeType0,
    check_group_facts_changes_budget_range_type_0,
)
from ..models.group_facts_changes_eligibility import (
    GroupFactsChangesEligibility,
    check_group_facts_changes_eligibility,
)
from ..models.group_facts_changes_join_policy import (
    GroupFactsChangesJoinPolicy,
    check_group_facts_changes_join_policy,
)
from ..models.group_facts_changes_listing_type_0 import (
    GroupFactsChangesListingType0,
    check_group_facts_changes_listing_type_0,
)
from ..models.group_facts_changes_pace_type_0 import (
    GroupFactsChangesPaceType0,
    check_group_facts_changes_pace_type_0,
)
from ..models.group_facts_changes_status import GroupFactsChangesStatus, check_group_facts_changes_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="GroupFactsChanges")


@_attrs_define
class GroupFactsChanges:
    """Any part of GroupFacts: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        name (str | Unset):
        destination (str | Unset):
        country (None | str | Unset):
        travel_dates_start (datetime.date | None | Unset):
        travel_dates_end (datetime.date | None | Unset):
        max_members (int | Unset):
        description (None | str | Unset):
        interests (list[str] | Unset):
        trip_type (None | str | Unset):
        itinerary_id (None | Unset | UUID):
        latitude (float | None | Unset):
        longitude (float | None | Unset):
        languages (list[str] | Unset):
        pace (GroupFactsChangesPaceType0 | None | Unset):
        budget_range (GroupFactsChangesBudgetRangeType0 | None | Unset):
        eligibility (GroupFactsChangesEligibility | Unset):
        join_policy (GroupFactsChangesJoinPolicy | Unset):
        listing (GroupFactsChangesListingType0 | None | Unset): Unset: `eligible_only` for the two rules for women, else
            `public_card`.
        status (GroupFactsChangesStatus | Unset):
    """

    name: str | Unset = UNSET
    destination: str | Unset = UNSET
    country: None | str | Unset = UNSET
    travel_dates_start: datetime.date | None | Unset = UNSET
    travel_dates_end: datetime.date | None | Unset = UNSET
    max_members: int | Unset = UNSET
    description: None | str | Unset = UNSET
    interests: list[str] | Unset = UNSET
    trip_type: None | str | Unset = UNSET
    itinerary_id: None | Unset | UUID = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    languages: list[str] | Unset = UNSET
    pace: GroupFactsChangesPaceType0 | None | Unset = UNSET
    budget_range: GroupFactsChangesBudgetRangeType0 | None | Unset = UNSET
    eligibility: GroupFactsChangesEligibility | Unset = UNSET
    join_policy: GroupFactsChangesJoinPolicy | Unset = UNSET
    listing: GroupFactsChangesListingType0 | None | Unset = UNSET
    status: GroupFactsChangesStatus | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        destination = self.destination

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        travel_dates_start: None | str | Unset
        if isinstance(self.travel_dates_start, Unset):
            travel_dates_start = UNSET
        elif isinstance(self.travel_dates_start, datetime.date):
            travel_dates_start = self.travel_dates_start.isoformat()
        else:
            travel_dates_start = self.travel_dates_start

        travel_dates_end: None | str | Unset
        if isinstance(self.travel_dates_end, Unset):
            travel_dates_end = UNSET
        elif isinstance(self.travel_dates_end, datetime.date):
            travel_dates_end = self.travel_dates_end.isoformat()
        else:
            travel_dates_end = self.travel_dates_end

        max_members = self.max_members

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        interests: list[str] | Unset = UNSET
        if not isinstance(self.interests, Unset):
            interests = self.interests

        trip_type: None | str | Unset
        if isinstance(self.trip_type, Unset):
            trip_type = UNSET
        else:
            trip_type = self.trip_type

        itinerary_id: None | str | Unset
        if isinstance(self.itinerary_id, Unset):
            itinerary_id = UNSET
        elif isinstance(self.itinerary_id, UUID):
            itinerary_id = str(self.itinerary_id)
        else:
            itinerary_id = self.itinerary_id

        latitude: float | None | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        languages: list[str] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = self.languages

        pace: None | str | Unset
        if isinstance(self.pace, Unset):
            pace = UNSET
        elif isinstance(self.pace, str):
            pace = self.pace
        else:
            pace = self.pace

        budget_range: None | str | Unset
        if isinstance(self.budget_range, Unset):
            budget_range = UNSET
        elif isinstance(self.budget_range, str):
            budget_range = self.budget_range
        else:
            budget_range = self.budget_range

        eligibility: str | Unset = UNSET
        if not isinstance(self.eligibility, Unset):
            eligibility = self.eligibility

        join_policy: str | Unset = UNSET
        if not isinstance(self.join_policy, Unset):
            join_policy = self.join_policy

        listing: None | str | Unset
        if isinstance(self.listing, Unset):
            listing = UNSET
        elif isinstance(self.listing, str):
            listing = self.listing
        else:
            listing = self.listing

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if destination is not UNSET:
            field_dict["destination"] = destination
        if country is not UNSET:
            field_dict["country"] = country
        if travel_dates_start is not UNSET:
            field_dict["travel_dates_start"] = travel_dates_start
        if travel_dates_end is not UNSET:
            field_dict["travel_dates_end"] = travel_dates_end
        if max_members is not UNSET:
            field_dict["max_members"] = max_members
        if description is not UNSET:
            field_dict["description"] = description
        if interests is not UNSET:
            field_dict["interests"] = interests
        if trip_type is not UNSET:
            field_dict["trip_type"] = trip_type
        if itinerary_id is not UNSET:
            field_dict["itinerary_id"] = itinerary_id
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if languages is not UNSET:
            field_dict["languages"] = languages
        if pace is not UNSET:
            field_dict["pace"] = pace
        if budget_range is not UNSET:
            field_dict["budget_range"] = budget_range
        if eligibility is not UNSET:
            field_dict["eligibility"] = eligibility
        if join_policy is not UNSET:
            field_dict["join_policy"] = join_policy
        if listing is not UNSET:
            field_dict["listing"] = listing
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        destination = d.pop("destination", UNSET)

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_travel_dates_start(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_dates_start_type_0 = datetime.date.fromisoformat(data)

                return travel_dates_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        travel_dates_start = _parse_travel_dates_start(d.pop("travel_dates_start", UNSET))

        def _parse_travel_dates_end(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_dates_end_type_0 = datetime.date.fromisoformat(data)

                return travel_dates_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        travel_dates_end = _parse_travel_dates_end(d.pop("travel_dates_end", UNSET))

        max_members = d.pop("max_members", UNSET)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        interests = cast(list[str], d.pop("interests", UNSET))

        def _parse_trip_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        trip_type = _parse_trip_type(d.pop("trip_type", UNSET))

        def _parse_itinerary_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                itinerary_id_type_0 = UUID(data)

                return itinerary_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        itinerary_id = _parse_itinerary_id(d.pop("itinerary_id", UNSET))

        def _parse_latitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_longitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        def _parse_pace(data: object) -> GroupFactsChangesPaceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pace_type_0 = check_group_facts_changes_pace_type_0(data)

                return pace_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupFactsChangesPaceType0 | None | Unset, data)

        pace = _parse_pace(d.pop("pace", UNSET))

        def _parse_budget_range(data: object) -> GroupFactsChangesBudgetRangeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_group_facts_changes_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupFactsChangesBudgetRangeType0 | None | Unset, data)

        budget_range = _parse_budget_range(d.pop("budget_range", UNSET))

        _eligibility = d.pop("eligibility", UNSET)
        eligibility: GroupFactsChangesEligibility | Unset
        if isinstance(_eligibility, Unset):
            eligibility = UNSET
        else:
            eligibility = check_group_facts_changes_eligibility(_eligibility)

        _join_policy = d.pop("join_policy", UNSET)
        join_policy: GroupFactsChangesJoinPolicy | Unset
        if isinstance(_join_policy, Unset):
            join_policy = UNSET
        else:
            join_policy = check_group_facts_changes_join_policy(_join_policy)

        def _parse_listing(data: object) -> GroupFactsChangesListingType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                listing_type_0 = check_group_facts_changes_listing_type_0(data)

                return listing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GroupFactsChangesListingType0 | None | Unset, data)

        listing = _parse_listing(d.pop("listing", UNSET))

        _status = d.pop("status", UNSET)
        status: GroupFactsChangesStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_group_facts_changes_status(_status)

        group_facts_changes = cls(
            name=name,
            destination=destination,
            country=country,
            travel_dates_start=travel_dates_start,
            travel_dates_end=travel_dates_end,
            max_members=max_members,
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
        )

        return group_facts_changes
