from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Start")


@_attrs_define
class Start:
    """When the session really began.

    Attributes:
        actual_start (datetime.datetime | None | Unset): Null: now.
    """

    actual_start: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actual_start: None | str | Unset
        if isinstance(self.actual_start, Unset):
            actual_start = UNSET
        elif isinstance(self.actual_start, datetime.datetime):
            actual_start = self.actual_start.isoformat()
        else:
            actual_start = self.actual_start

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if actual_start is not UNSET:
            field_dict["actual_start"] = actual_start

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_actual_start(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_start_type_0 = datetime.datetime.fromisoformat(data)

                return actual_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        actual_start = _parse_actual_start(d.pop("actual_start", UNSET))

        start = cls(
            actual_start=actual_start,
        )

        return start
