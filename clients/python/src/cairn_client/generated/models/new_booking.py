from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewBooking")


@_attrs_define
class NewBooking:
    """A guide's time, asked for.

    Attributes:
        booking_date (datetime.date):
        duration_hours (float | None | Unset): Needed unless there is an `end_date`.
        start_time (None | str | Unset): In the guide's time zone; without it whole days are booked.
        end_date (datetime.date | None | Unset): The last of up to 30 days, of a guide with a day rate.
        group_size (int | Unset):  Default: 1.
        special_requests (None | str | Unset):
    """

    booking_date: datetime.date
    duration_hours: float | None | Unset = UNSET
    start_time: None | str | Unset = UNSET
    end_date: datetime.date | None | Unset = UNSET
    group_size: int | Unset = 1
    special_requests: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        booking_date = self.booking_date.isoformat()

        duration_hours: float | None | Unset
        if isinstance(self.duration_hours, Unset):
            duration_hours = UNSET
        else:
            duration_hours = self.duration_hours

        start_time: None | str | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        else:
            start_time = self.start_time

        end_date: None | str | Unset
        if isinstance(self.end_date, Unset):
            end_date = UNSET
        elif isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        group_size = self.group_size

        special_requests: None | str | Unset
        if isinstance(self.special_requests, Unset):
            special_requests = UNSET
        else:
            special_requests = self.special_requests

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "booking_date": booking_date,
            }
        )
        if duration_hours is not UNSET:
            field_dict["duration_hours"] = duration_hours
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if group_size is not UNSET:
            field_dict["group_size"] = group_size
        if special_requests is not UNSET:
            field_dict["special_requests"] = special_requests

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        booking_date = datetime.date.fromisoformat(d.pop("booking_date"))

        def _parse_duration_hours(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        duration_hours = _parse_duration_hours(d.pop("duration_hours", UNSET))

        def _parse_start_time(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start_time = _parse_start_time(d.pop("start_time", UNSET))

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

        group_size = d.pop("group_size", UNSET)

        def _parse_special_requests(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        special_requests = _parse_special_requests(d.pop("special_requests", UNSET))

        new_booking = cls(
            booking_date=booking_date,
            duration_hours=duration_hours,
            start_time=start_time,
            end_date=end_date,
            group_size=group_size,
            special_requests=special_requests,
        )

        return new_booking
