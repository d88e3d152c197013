from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_itinerary_best_season_item import (
    NewItineraryBestSeasonItem,
    check_new_itinerary_best_season_item,
)
from ..models.new_itinerary_budget_range_type_0 import (
    NewItineraryBudgetRangeType0,
    check_new_itinerary_budget_range_type_0,
)
from ..models.new_itinerary_difficulty_type_0 import (
    NewItineraryDifficultyType0,
    check_new_itinerary_difficulty_type_0,
)
from ..models.new_itinerary_status import NewItineraryStatus, check_new_itinerary_status
from ..models.new_itinerary_travel_style_type_0 import (
    NewItineraryTravelStyleType0,
    check_new_itinerary_travel_style_type_0,
)
from ..models.new_itinerary_visibility import NewItineraryVisibility, check_new_itinerary_visibility
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewItinerary")


@_attrs_define
class NewItinerary:
    """An itinerary to be made. Both dates say how long it takes; without them `duration_days` does.

    Attributes:
        title (str):
        destination (str):
        duration_days (int | None | Unset):
        start_date (datetime.date | None | Unset):
        end_date (datetime.date | None | Unset):
        description (None | str | Unset):
        tagline (None | str | Unset):
        country (None | str | Unset):
        latitude (float | None | Unset):
        longitude (float | None | Unset):
        activity_tags (list[str] | Unset):
        difficulty (NewItineraryDifficultyType0 | None | Unset):
        travel_style (NewItineraryTravelStyleType0 | None | Unset):
        budget_range (NewItineraryBudgetRangeType0 | None | Unset):
        budget_amount (int | None | str | Unset):
        budget_currency (None | str | Unset):
        best_season (list[NewItineraryBestSeasonItem] | Unset):
        status (NewItineraryStatus | Unset):  Default: 'published'.
        visibility (NewItineraryVisibility | Unset):  Default: 'public'.
    """

    title: str
    destination: str
    duration_days: int | None | Unset = UNSET
    start_date: datetime.date | None | Unset = UNSET
    end_date: datetime.date | None | Unset = UNSET
    description: None | str | Unset = UNSET
    tagline: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    activity_tags: list[str] | Unset = UNSET
    difficulty: NewItineraryDifficultyType0 | None | Unset = UNSET
    travel_style: NewItineraryTravelStyleType0 | None | Unset = UNSET
    budget_range: NewItineraryBudgetRangeType0 | None | Unset = UNSET
    budget_amount: int | None | str | Unset = UNSET
    budget_currency: None | str | Unset = UNSET
    best_season: list[NewItineraryBestSeasonItem] | Unset = UNSET
    status: NewItineraryStatus | Unset = "published"
    visibility: NewItineraryVisibility | Unset = "public"

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        destination = self.destination

        duration_days: int | None | Unset
        if isinstance(self.duration_days, Unset):
            duration_days = UNSET
        else:
            duration_days = self.duration_days

        start_date: None | str | Unset
        if isinstance(self.start_date, Unset):
            start_date = UNSET
        elif isinstance(self.start_date, datetime.date):
            start_date = self.start_date.isoformat()
        else:
            start_date = self.start_date

        end_date: None | str | Unset
        if isinstance(self.end_date, Unset):
            end_date = UNSET
        elif isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        tagline: None | str | Unset
        if isinstance(self.tagline, Unset):
            tagline = UNSET
        else:
            tagline = self.tagline

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

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

        activity_tags: list[str] | Unset = UNSET
        if not isinstance(self.activity_tags, Unset):
            activity_tags = self.activity_tags

        difficulty: None | str | Unset
        if isinstance(self.difficulty, Unset):
            difficulty = UNSET
        elif isinstance(self.difficulty, str):
            difficulty = self.difficulty
        else:
            difficulty = self.difficulty

        travel_style: None | str | Unset
        if isinstance(self.travel_style, Unset):
            travel_style = UNSET
        elif isinstance(self.travel_style, str):
            travel_style = self.travel_style
        else:
            travel_style = self.travel_style

        budget_range: None | str | Unset
        if isinstance(self.budget_range, Unset):
            budget_range = UNSET
        elif isinstance(self.budget_range, str):
            budget_range = self.budget_range
        else:
            budget_range = self.budget_range

        budget_amount: int | None | str | Unset
        if isinstance(self.budget_amount, Unset):
            budget_amount = UNSET
        else:
            budget_amount = self.budget_amount

        budget_currency: None | str | Unset
        if isinstance(self.budget_currency, Unset):
            budget_currency = UNSET
        else:
            budget_currency = self.budget_currency

        best_season: list[str] | Unset = UNSET
        if not isinstance(self.best_season, Unset):
            best_season = []
            for best_season_item_data in self.best_season:
                best_season_item: str = best_season_item_data
                best_season.append(best_season_item)

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "destination": destination,
            }
        )
        if duration_days is not UNSET:
            field_dict["duration_days"] = duration_days
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if description is not UNSET:
            field_dict["description"] = description
        if tagline is not UNSET:
            field_dict["tagline"] = tagline
        if country is not UNSET:
            field_dict["country"] = country
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if activity_tags is not UNSET:
            field_dict["activity_tags"] = activity_tags
        if difficulty is not UNSET:
            field_dict["difficulty"] = difficulty
        if travel_style is not UNSET:
            field_dict["travel_style"] = travel_style
        if budget_range is not UNSET:
            field_dict["budget_range"] = budget_range
        if budget_amount is not UNSET:
            field_dict["budget_amount"] = budget_amount
        if budget_currency is not UNSET:
            field_dict["budget_currency"] = budget_currency
        if best_season is not UNSET:
            field_dict["best_season"] = best_season
        if status is not UNSET:
            field_dict["status"] = status
        if visibility is not UNSET:
            field_dict["visibility"] = visibility

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        destination = d.pop("destination")

        def _parse_duration_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration_days = _parse_duration_days(d.pop("duration_days", UNSET))

        def _parse_start_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_date_type_0 = datetime.date.fromisoformat(data)

                return start_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        start_date = _parse_start_date(d.pop("start_date", UNSET))

        def _parse_end_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_date_type_0 = datetime.date.fromisoformat(data)

                return end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        end_date = _parse_end_date(d.pop("end_date", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_tagline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tagline = _parse_tagline(d.pop("tagline", UNSET))

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("country", UNSET))

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

        activity_tags = cast(list[str], d.pop("activity_tags", UNSET))

        def _parse_difficulty(data: object) -> NewItineraryDifficultyType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                difficulty_type_0 = check_new_itinerary_difficulty_type_0(data)

                return difficulty_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewItineraryDifficultyType0 | None | Unset, data)

        difficulty = _parse_difficulty(d.pop("difficulty", UNSET))

        def _parse_travel_style(data: object) -> NewItineraryTravelStyleType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_style_type_0 = check_new_itinerary_travel_style_type_0(data)

                return travel_style_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewItineraryTravelStyleType0 | None | Unset, data)

        travel_style = _parse_travel_style(d.pop("travel_style", UNSET))

        def _parse_budget_range(data: object) -> NewItineraryBudgetRangeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_new_itinerary_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewItineraryBudgetRangeType0 | None | Unset, data)

        budget_range = _parse_budget_range(d.pop("budget_range", UNSET))

        def _parse_budget_amount(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        budget_amount = _parse_budget_amount(d.pop("budget_amount", UNSET))

        def _parse_budget_currency(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        budget_currency = _parse_budget_currency(d.pop("budget_currency", UNSET))

        _best_season = d.pop("best_season", UNSET)
        best_season: list[NewItineraryBestSeasonItem] | Unset = UNSET
        if _best_season is not UNSET:
            best_season = []
            for best_season_item_data in _best_season:
                best_season_item = check_new_itinerary_best_season_item(best_season_item_data)

                best_season.append(best_season_item)

        _status = d.pop("status", UNSET)
        status: NewItineraryStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_new_itinerary_status(_status)

        _visibility = d.pop("visibility", UNSET)
        visibility: NewItineraryVisibility | Unset
        if isinstance(_visibility, Unset):
            visibility = UNSET
        else:
            visibility = check_new_itinerary_visibility(_visibility)

        new_itinerary = cls(
            title=title,
            destination=destination,
            duration_days=duration_days,
            start_date=start_date,
            end_date=end_date,
            description=description,
            tagline=tagline,
            country=country,
            latitude=latitude,
            longitude=longitude,
            activity_tags=activity_tags,
            difficulty=difficulty,
            travel_style=travel_style,
            budget_range=budget_range,
            budget_amount=budget_amount,
            budget_currency=budget_currency,
            best_season=best_season,
            status=status,
            visibility=visibility,
        )

        return new_itinerary
