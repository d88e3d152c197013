from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.preferences_changes_budget_range_type_0 import (
    PreferencesChangesBudgetRangeType0,
    check_preferences_changes_budget_range_type_0,
)
from ..models.preferences_changes_pace_type_0 import (
    PreferencesChangesPaceType0,
    check_preferences_changes_pace_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="PreferencesChanges")


@_attrs_define
class PreferencesChanges:
    """Any part of NewPreferences: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        destination (None | str | Unset):
        country (None | str | Unset):
        travel_dates_start (datetime.date | None | Unset):
        travel_dates_end (datetime.date | None | Unset):
        interests (list[str] | Unset):
        languages (list[str] | Unset):
        pace (None | PreferencesChangesPaceType0 | Unset):
        budget_range (None | PreferencesChangesBudgetRangeType0 | Unset):
    """

    destination: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    travel_dates_start: datetime.date | None | Unset = UNSET
    travel_dates_end: datetime.date | None | Unset = UNSET
    interests: list[str] | Unset = UNSET
    languages: list[str] | Unset = UNSET
    pace: None | PreferencesChangesPaceType0 | Unset = UNSET
    budget_range: None | PreferencesChangesBudgetRangeType0 | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        destination: None | str | Unset
        if isinstance(self.destination, Unset):
            destination = UNSET
        else:
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

        interests: list[str] | Unset = UNSET
        if not isinstance(self.interests, Unset):
            interests = self.interests

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

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if destination is not UNSET:
            field_dict["destination"] = destination
        if country is not UNSET:
            field_dict["country"] = country
        if travel_dates_start is not UNSET:
            field_dict["travel_dates_start"] = travel_dates_start
        if travel_dates_end is not UNSET:
            field_dict["travel_dates_end"] = travel_dates_end
        if interests is not UNSET:
            field_dict["interests"] = interests
        if languages is not UNSET:
            field_dict["languages"] = languages
        if pace is not UNSET:
            field_dict["pace"] = pace
        if budget_range is not UNSET:
            field_dict["budget_range"] = budget_range

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_destination(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        destination = _parse_destination(d.pop("destination", UNSET))

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

        interests = cast(list[str], d.pop("interests", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        def _parse_pace(data: object) -> None | PreferencesChangesPaceType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pace_type_0 = check_preferences_changes_pace_type_0(data)

                return pace_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PreferencesChangesPaceType0 | Unset, data)

        pace = _parse_pace(d.pop("pace", UNSET))

        def _parse_budget_range(data: object) -> None | PreferencesChangesBudgetRangeType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                budget_range_type_0 = check_preferences_changes_budget_range_type_0(data)

                return budget_range_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PreferencesChangesBudgetRangeType0 | Unset, data)

        budget_range = _parse_budget_range(d.pop("budget_range", UNSET))

        preferences_changes = cls(
            destination=destination,
            country=country,
            travel_dates_start=travel_dates_start,
            travel_dates_end=travel_dates_end,
            interests=interests,
            languages=languages,
            pace=pace,
            budget_range=budget_range,
        )

        return preferences_changes
