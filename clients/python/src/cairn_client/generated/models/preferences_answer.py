from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.preferences_answer_budget_range_type_0 import (
    PreferencesAnswerBudgetRangeType0,
    check_preferences_answer_budget_range_type_0,
)
from ..models.preferences_answer_pace_type_0 import (
    PreferencesAnswerPaceType0,
    check_preferences_answer_pace_type_0,
)

T = TypeVar("T", bound="PreferencesAnswer")


@_attrs_define
class PreferencesAnswer:
    """What you look for in a group; where you have said nothing, all of it is empty.

    Attributes:
        id (None | UUID):
        destination (None | str):
        country (None | str):
        travel_dates_start (datetime.date | None):
        travel_dates_end (datetime.date | None):
        interests (list[str]):
        languages (list[str]):
        pace (None | PreferencesAnswerPaceType0):
        budget_range (None | PreferencesAnswerBudgetRangeType0):
        created_at (datetime.datetime | None):
        updated_at (datetime.datetime | None):
    """

    id: None | UUID
    destination: None | str
    country: None | str
    travel_dates_start: datetime.date | None
    travel_dates_end: datetime.date | None
    interests: list[str]
    languages: list[str]
    pace: None | PreferencesAnswerPaceType0
    budget_range: None | PreferencesAnswerBudgetRangeType0
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        destination: None | str
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

        interests = self.interests

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

        created_at: None | str
        if isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        updated_at: None | str
        if isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "destination": destination,
                "country": country,
                "travel_dates_start": travel_dates_start,
                "travel_dates_end": travel_dates_end,
                "interests": interests,
                "languages": languages,
                "pace": pace,
                "budget_range": budget_range,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        def _parse_destination(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        destination = _parse_destination(d.pop("destination"))

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

        interests = cast(list[str], d.pop("interests"))

        languages = cast(list[str], d.pop("languages"))

        def _parse_pace(data: object) -> None | PreferencesAnswerPaceType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pace_type_0 = check_preferences_answer_pace_type_0(data)

                return pace_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PreferencesAnswerPaceType0, data)

        pace = _parse_pace(d.pop("pace"))

        def _parse_budget_range(data: object) -> None | PreferencesAnswerBudgetRangeType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_preferences_answer_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PreferencesAnswerBudgetRangeType0, data)

        budget_range = _parse_budget_range(d.pop("budget_range"))

        def _parse_created_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_at_type_0 = datetime.datetime.fromisoformat(data)

                return created_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        created_at = _parse_created_at(d.pop("created_at"))

        def _parse_updated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_at_type_0 = datetime.datetime.fromisoformat(data)

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        preferences_answer = cls(
            id=id,
            destination=destination,
            country=country,
            travel_dates_start=travel_dates_start,
            travel_dates_end=travel_dates_end,
            interests=interests,
            languages=languages,
            pace=pace,
            budget_range=budget_range,
            created_at=created_at,
            updated_at=updated_at,
        )

        return preferences_answer
