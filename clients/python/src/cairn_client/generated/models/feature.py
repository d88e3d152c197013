from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Feature")


@_attrs_define
class Feature:
    """For how long an itinerary is featured: 1 to 90 days, 30 where nothing is said.

    Attributes:
        days (int | None | Unset):
        featured_until (datetime.datetime | None | Unset):
    """

    days: int | None | Unset = UNSET
    featured_until: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        days: int | None | Unset
        if isinstance(self.days, Unset):
            days = UNSET
        else:
            days = self.days

        featured_until: None | str | Unset
        if isinstance(self.featured_until, Unset):
            featured_until = UNSET
        elif isinstance(self.featured_until, datetime.datetime):
            featured_until = self.featured_until.isoformat()
        else:
            featured_until = self.featured_until

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if days is not UNSET:
            field_dict["days"] = days
        if featured_until is not UNSET:
            field_dict["featured_until"] = featured_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        days = _parse_days(d.pop("days", UNSET))

        def _parse_featured_until(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                featured_until_type_0 = datetime.datetime.fromisoformat(data)

                return featured_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        featured_until = _parse_featured_until(d.pop("featured_until", UNSET))

        feature = cls(
            days=days,
            featured_until=featured_until,
        )

        return feature
