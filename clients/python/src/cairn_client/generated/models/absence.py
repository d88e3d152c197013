from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.absence_attendance_type_0 import AbsenceAttendanceType0, check_absence_attendance_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="Absence")


@_attrs_define
class Absence:
    """How the person missed the session.

    Attributes:
        attendance (AbsenceAttendanceType0 | None | Unset): absent or excused.
    """

    attendance: AbsenceAttendanceType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        attendance: None | str | Unset
        if isinstance(self.attendance, Unset):
            attendance = UNSET
        elif isinstance(self.attendance, str):
            attendance = self.attendance
        else:
            attendance = self.attendance

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if attendance is not UNSET:
            field_dict["attendance"] = attendance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_attendance(data: object) -> AbsenceAttendanceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                attendance_type_0 = check_absence_attendance_type_0(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AbsenceAttendanceType0 | None | Unset, data)

        attendance = _parse_attendance(d.pop("attendance", UNSET))

        absence = cls(
            attendance=attendance,
        )

        return absence
