from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewTimes")


@_attrs_define
class NewTimes:
    """When the session is held instead.

    Attributes:
        session_date (datetime.date | datetime.datetime | None | Unset): A day or an instant, in place of
            `scheduled_start`.
        scheduled_start (datetime.datetime | None | Unset):
        scheduled_end (datetime.datetime | None | Unset): Null: it lasts as long as the other was to.
        earliest_at (datetime.datetime | None | Unset):
        latest_at (datetime.datetime | None | Unset):
    """

    session_date: datetime.date | datetime.datetime | None | Unset = UNSET
    scheduled_start: datetime.datetime | None | Unset = UNSET
    scheduled_end: datetime.datetime | None | Unset = UNSET
    earliest_at: datetime.datetime | None | Unset = UNSET
    latest_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        session_date: None | str | Unset
        if isinstance(self.session_date, Unset):
            session_date = UNSET
        elif isinstance(self.session_date, datetime.date):
            session_date = self.session_date.isoformat()
        elif isinstance(self.session_date, datetime.datetime):
            session_date = self.session_date.isoformat()
        else:
            session_date = self.session_date

        scheduled_start: None | str | Unset
        if isinstance(self.scheduled_start, Unset):
            scheduled_start = UNSET
        elif isinstance(self.scheduled_start, datetime.datetime):
            scheduled_start = self.scheduled_start.isoformat()
        else:
            scheduled_start = self.scheduled_start

        scheduled_end: None | str | Unset
        if isinstance(self.scheduled_end, Unset):
            scheduled_end = UNSET
        elif isinstance(self.scheduled_end, datetime.datetime):
            scheduled_end = self.scheduled_end.isoformat()
        else:
            scheduled_end = self.scheduled_end

        earliest_at: None | str | Unset
        if isinstance(self.earliest_at, Unset):
            earliest_at = UNSET
        elif isinstance(self.earliest_at, datetime.datetime):
            earliest_at = self.earliest_at.isoformat()
        else:
            earliest_at = self.earliest_at

        latest_at: None | str | Unset
        if isinstance(self.latest_at, Unset):
            latest_at = UNSET
        elif isinstance(self.latest_at, datetime.datetime):
            latest_at = self.latest_at.isoformat()
        else:
            latest_at = self.latest_at

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if session_date is not UNSET:
            field_dict["session_date"] = session_date
        if scheduled_start is not UNSET:
            field_dict["scheduled_start"] = scheduled_start
        if scheduled_end is not UNSET:
            field_dict["scheduled_end"] = scheduled_end
        if earliest_at is not UNSET:
            field_dict["earliest_at"] = earliest_at
        if latest_at is not UNSET:
            field_dict["latest_at"] = latest_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_session_date(data: object) -> datetime.date | datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_date_type_0_type_0 = datetime.date.fromisoformat(data)

                return session_date_type_0_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_date_type_0_type_1 = datetime.datetime.fromisoformat(data)

                return session_date_type_0_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | datetime.datetime | None | Unset, data)

        session_date = _parse_session_date(d.pop("session_date", UNSET))

        def _parse_scheduled_start(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_start_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_start = _parse_scheduled_start(d.pop("scheduled_start", UNSET))

        def _parse_scheduled_end(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_end_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        scheduled_end = _parse_scheduled_end(d.pop("scheduled_end", UNSET))

        def _parse_earliest_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                earliest_at_type_0 = datetime.datetime.fromisoformat(data)

                return earliest_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        earliest_at = _parse_earliest_at(d.pop("earliest_at", UNSET))

        def _parse_latest_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                latest_at_type_0 = datetime.datetime.fromisoformat(data)

                return latest_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        latest_at = _parse_latest_at(d.pop("latest_at", UNSET))

        new_times = cls(
            session_date=session_date,
            scheduled_start=scheduled_start,
            scheduled_end=scheduled_end,
            earliest_at=earliest_at,
            latest_at=latest_at,
        )

        return new_times
