from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.itinerary_answer_best_season_item import (
    ItineraryAnswerBestSeasonItem,
    check_itinerary_answer_best_season_item,
)
from ..models.itinerary_answer_budget_range_type_0 import (
    ItineraryAnswerBudgetRangeType0,
    check_itinerary_answer_budget_range_type_0,
)
from ..models.itinerary_answer_difficulty_type_0 import (
    ItineraryAnswerDifficultyType0,
    check_itinerary_answer_difficulty_type_0,
)
from ..models.itinerary_answer_moderation import ItineraryAnswerModeration, check_itinerary_answer_moderation
from ..models.itinerary_answer_status import ItineraryAnswerStatus, check_itinerary_answer_status
from ..models.itinerary_answer_travel_style_type_0 import (
    ItineraryAnswerTravelStyleType0,
    check_itinerary_answer_travel_style_type_0,
)
from ..models.itinerary_answer_visibility import ItineraryAnswerVisibility, check_itinerary_answer_visibility

if TYPE_CHECKING:
    from ..models.my_itinerary import MyItinerary
    from ..models.person_answer import PersonAnswer
    from ..models.safety_answer import SafetyAnswer
    from ..models.women_safe_answer import WomenSafeAnswer


T = TypeVar("T", bound="ItineraryAnswer")


@_attrs_define
class ItineraryAnswer:
    """An itinerary. Its entity tag is its version, a dot, and a hash of the rest: If-Match looks at the version.

    Attributes:
        id (UUID):
        title (str):
        destination (str):
        duration_days (int):
        start_date (datetime.date | None):
        end_date (datetime.date | None):
        description (None | str):
        tagline (None | str):
        country (None | str):
        latitude (float | None): To others than its owner with three decimals.
        longitude (float | None):
        activity_tags (list[str]):
        difficulty (ItineraryAnswerDifficultyType0 | None):
        travel_style (ItineraryAnswerTravelStyleType0 | None):
        budget_range (ItineraryAnswerBudgetRangeType0 | None):
        budget_amount (None | str):
        budget_currency (None | str):
        best_season (list[ItineraryAnswerBestSeasonItem]):
        status (ItineraryAnswerStatus):
        visibility (ItineraryAnswerVisibility):
        author (None | PersonAnswer): Null where the account is gone.
        published_at (datetime.datetime | None): When it was first published.
        has_gps_coordinates (bool):
        women_safe_verified (bool): Whether the state in `women_safe` is women_safe.
        women_safe (WomenSafeAnswer): The women-safe state. It sums up what women who were there have said; it is no
            promise.
        safety (SafetyAnswer): How safe people found it, from 1 to 5.
        rating_average (float | None):
        rating_count (int):
        view_count (int):
        save_count (int):
        intel_count (int):
        featured (bool):
        featured_until (datetime.datetime | None):
        distance_m (float | None):
        ascent_m (float | None):
        bbox (list[float] | None):
        remixed_from_id (None | UUID):
        moderation (ItineraryAnswerModeration):
        my (MyItinerary): What the caller has to do with it.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    title: str
    destination: str
    duration_days: int
    start_date: datetime.date | None
    end_date: datetime.date | None
    description: None | str
    tagline: None | str
    country: None | str
    latitude: float | None
    longitude: float | None
    activity_tags: list[str]
    difficulty: ItineraryAnswerDifficultyType0 | None
    travel_style: ItineraryAnswerTravelStyleType0 | None
    budget_range: ItineraryAnswerBudgetRangeType0 | None
    budget_amount: None | str
    budget_currency: None | str
    best_season: list[ItineraryAnswerBestSeasonItem]
    status: ItineraryAnswerStatus
    visibility: ItineraryAnswerVisibility
    author: None | PersonAnswer
    published_at: datetime.datetime | None
    has_gps_coordinates: bool
    women_safe_verified: bool
    women_safe: WomenSafeAnswer
    safety: SafetyAnswer
    rating_average: float | None
    rating_count: int
    view_count: int
    save_count: int
    intel_count: int
    featured: bool
    featured_until: datetime.datetime | None
    distance_m: float | None
    ascent_m: float | None
    bbox: list[float] | None
    remixed_from_id: None | UUID
    moderation: ItineraryAnswerModeration
    my: MyItinerary
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        title = self.title

        destination = self.destination

        duration_days = self.duration_days

        start_date: None | str
        if isinstance(self.start_date, datetime.date):
            start_date = self.start_date.isoformat()
        else:
            start_date = self.start_date

        end_date: None | str
        if isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        description: None | str
        description = self.description

        tagline: None | str
        tagline = self.tagline

        country: None | str
        country = self.country

        latitude: float | None
        latitude = self.latitude

        longitude: float | None
        longitude = self.longitude

        activity_tags = self.activity_tags

        difficulty: None | str
        if isinstance(self.difficulty, str):
            difficulty = self.difficulty
        else:
            difficulty = self.difficulty

        travel_style: None | str
        if isinstance(self.travel_style, str):
            travel_style = self.travel_style
        else:
            travel_style = self.travel_style

        budget_range: None | str
        if isinstance(self.budget_range, str):
            budget_range = self.budget_range
        else:
            budget_range = self.budget_range

        budget_amount: None | str
        budget_amount = self.budget_amount

        budget_currency: None | str
        budget_currency = self.budget_currency

        best_season = []
        for best_season_item_data in self.best_season:
            best_season_item: str = best_season_item_data
            best_season.append(best_season_item)

        status: str = self.status

        visibility: str = self.visibility

        author: dict[str, Any] | None
        if isinstance(self.author, PersonAnswer):
            author = self.author.to_dict()
        else:
            author = self.author

        published_at: None | str
        if isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        has_gps_coordinates = self.has_gps_coordinates

        women_safe_verified = self.women_safe_verified

        women_safe = self.women_safe.to_dict()

        safety = self.safety.to_dict()

        rating_average: float | None
        rating_average = self.rating_average

        rating_count = self.rating_count

        view_count = self.view_count

        save_count = self.save_count

        intel_count = self.intel_count

        featured = self.featured

        featured_until: None | str
        if isinstance(self.featured_until, datetime.datetime):
            featured_until = self.featured_until.isoformat()
        else:
            featured_until = self.featured_until

        distance_m: float | None
        distance_m = self.distance_m

        ascent_m: float | None
        ascent_m = self.ascent_m

        bbox: list[float] | None
        if isinstance(self.bbox, list):
            bbox = self.bbox

        else:
            bbox = self.bbox

        remixed_from_id: None | str
        if isinstance(self.remixed_from_id, UUID):
            remixed_from_id = str(self.remixed_from_id)
        else:
            remixed_from_id = self.remixed_from_id

        moderation: str = self.moderation

        my = self.my.to_dict()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "destination": destination,
                "duration_days": duration_days,
                "start_date": start_date,
                "end_date": end_date,
                "description": description,
                "tagline": tagline,
                "country": country,
                "latitude": latitude,
                "longitude": longitude,
                "activity_tags": activity_tags,
                "difficulty": difficulty,
                "travel_style": travel_style,
                "budget_range": budget_range,
                "budget_amount": budget_amount,
                "budget_currency": budget_currency,
                "best_season": best_season,
                "status": status,
                "visibility": visibility,
                "author": author,
                "published_at": published_at,
                "has_gps_coordinates": has_gps_coordinates,
                "women_safe_verified": women_safe_verified,
                "women_safe": women_safe,
                "safety": safety,
                "rating_average": rating_average,
                "rating_count": rating_count,
                "view_count": view_count,
                "save_count": save_count,
                "intel_count": intel_count,
                "featured": featured,
                "featured_until": featured_until,
                "distance_m": distance_m,
                "ascent_m": ascent_m,
                "bbox": bbox,
                "remixed_from_id": remixed_from_id,
                "moderation": moderation,
                "my": my,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.my_itinerary import MyItinerary  # noqa: PLC0415
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415
        from ..models.safety_answer import SafetyAnswer  # noqa: PLC0415
        from ..models.women_safe_answer import WomenSafeAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        destination = d.pop("destination")

        duration_days = d.pop("duration_days")

        def _parse_start_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                start_date_type_0 = datetime.date.fromisoformat(data)

                return start_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        start_date = _parse_start_date(d.pop("start_date"))

        def _parse_end_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_date_type_0 = datetime.date.fromisoformat(data)

                return end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        end_date = _parse_end_date(d.pop("end_date"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_tagline(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tagline = _parse_tagline(d.pop("tagline"))

        def _parse_country(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        country = _parse_country(d.pop("country"))

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

        activity_tags = cast(list[str], d.pop("activity_tags"))

        def _parse_difficulty(data: object) -> ItineraryAnswerDifficultyType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                difficulty_type_0 = check_itinerary_answer_difficulty_type_0(data)

                return difficulty_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ItineraryAnswerDifficultyType0 | None, data)

        difficulty = _parse_difficulty(d.pop("difficulty"))

        def _parse_travel_style(data: object) -> ItineraryAnswerTravelStyleType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                travel_style_type_0 = check_itinerary_answer_travel_style_type_0(data)

                return travel_style_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ItineraryAnswerTravelStyleType0 | None, data)

        travel_style = _parse_travel_style(d.pop("travel_style"))

        def _parse_budget_range(data: object) -> ItineraryAnswerBudgetRangeType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_itinerary_answer_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ItineraryAnswerBudgetRangeType0 | None, data)

        budget_range = _parse_budget_range(d.pop("budget_range"))

        def _parse_budget_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        budget_amount = _parse_budget_amount(d.pop("budget_amount"))

        def _parse_budget_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        budget_currency = _parse_budget_currency(d.pop("budget_currency"))

        best_season = []
        _best_season = d.pop("best_season")
        for best_season_item_data in _best_season:
            best_season_item = check_itinerary_answer_best_season_item(best_season_item_data)

            best_season.append(best_season_item)

        status = check_itinerary_answer_status(d.pop("status"))

        visibility = check_itinerary_answer_visibility(d.pop("visibility"))

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

        has_gps_coordinates = d.pop("has_gps_coordinates")

        women_safe_verified = d.pop("women_safe_verified")

        women_safe = WomenSafeAnswer.from_dict(d.pop("women_safe"))

        safety = SafetyAnswer.from_dict(d.pop("safety"))

        def _parse_rating_average(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        rating_average = _parse_rating_average(d.pop("rating_average"))

        rating_count = d.pop("rating_count")

        view_count = d.pop("view_count")

        save_count = d.pop("save_count")

        intel_count = d.pop("intel_count")

        featured = d.pop("featured")

        def _parse_featured_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                featured_until_type_0 = datetime.datetime.fromisoformat(data)

                return featured_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        featured_until = _parse_featured_until(d.pop("featured_until"))

        def _parse_distance_m(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        distance_m = _parse_distance_m(d.pop("distance_m"))

        def _parse_ascent_m(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        ascent_m = _parse_ascent_m(d.pop("ascent_m"))

        def _parse_bbox(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                bbox_type_0 = cast(list[float], data)

                return bbox_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        bbox = _parse_bbox(d.pop("bbox"))

        def _parse_remixed_from_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                remixed_from_id_type_0 = UUID(data)

                return remixed_from_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        remixed_from_id = _parse_remixed_from_id(d.pop("remixed_from_id"))

        moderation = check_itinerary_answer_moderation(d.pop("moderation"))

        my = MyItinerary.from_dict(d.pop("my"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        itinerary_answer = cls(
            id=id,
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
            author=author,
            published_at=published_at,
            has_gps_coordinates=has_gps_coordinates,
            women_safe_verified=women_safe_verified,
            women_safe=women_safe,
            safety=safety,
            rating_average=rating_average,
            rating_count=rating_count,
            view_count=view_count,
            save_count=save_count,
            intel_count=intel_count,
            featured=featured,
            featured_until=featured_until,
            distance_m=distance_m,
            ascent_m=ascent_m,
            bbox=bbox,
            remixed_from_id=remixed_from_id,
            moderation=moderation,
            my=my,
            created_at=created_at,
            updated_at=updated_at,
        )

        return itinerary_answer
