from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.attendance_answer_reason_type_0 import (
    AttendanceAnswerReasonType0,
    check_attendance_answer_reason_type_0,
)
from ..models.attendance_answer_status_type_0 import (
    AttendanceAnswerStatusType0,
    check_attendance_answer_status_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttendanceAnswer")


@_attrs_define
class AttendanceAnswer:
    """Whether one participant came. Of a row that was changed by somebody else than this program, `withheld_fields`
    names what is left out.

        Attributes:
            beneficiary_id (UUID):
            code (str):
            status (AttendanceAnswerStatusType0 | None): Null until somebody says it.
            minutes (int | None):
            reason (AttendanceAnswerReasonType0 | None): Of who is absent or excused.
            recorded_by (None | UUID):
            recorded_at (datetime.datetime | None):
            withheld_fields (list[str]):
            display_name (str | Unset): First and last name, or the code where names are hidden. Default: ''.
            remark (None | str | Unset):
    """

    beneficiary_id: UUID
    code: str
    status: AttendanceAnswerStatusType0 | None
    minutes: int | None
    reason: AttendanceAnswerReasonType0 | None
    recorded_by: None | UUID
    recorded_at: datetime.datetime | None
    withheld_fields: list[str]
    display_name: str | Unset = ""
    remark: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        beneficiary_id = str(self.beneficiary_id)

        code = self.code

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        minutes: int | None
        minutes = self.minutes

        reason: None | str
        if isinstance(self.reason, str):
            reason = self.reason
        else:
            reason = self.reason

        recorded_by: None | str
        if isinstance(self.recorded_by, UUID):
            recorded_by = str(self.recorded_by)
        else:
            recorded_by = self.recorded_by

        recorded_at: None | str
        if isinstance(self.recorded_at, datetime.datetime):
            recorded_at = self.recorded_at.isoformat()
        else:
            recorded_at = self.recorded_at

        withheld_fields = self.withheld_fields

        display_name = self.display_name

        remark: None | str | Unset
        if isinstance(self.remark, Unset):
            remark = UNSET
        else:
            remark = self.remark

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "beneficiary_id": beneficiary_id,
                "code": code,
                "status": status,
                "minutes": minutes,
                "reason": reason,
                "recorded_by": recorded_by,
                "recorded_at": recorded_at,
                "withheld_fields": withheld_fields,
            }
        )
        if display_name is not UNSET:
            field_dict["display_name"] = display_name
        if remark is not UNSET:
            field_dict["remark"] = remark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        beneficiary_id = UUID(d.pop("beneficiary_id"))

        code = d.pop("code")

        def _parse_status(data: object) -> AttendanceAnswerStatusType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_attendance_answer_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceAnswerStatusType0 | None, data)

        status = _parse_status(d.pop("status"))

        def _parse_minutes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        minutes = _parse_minutes(d.pop("minutes"))

        def _parse_reason(data: object) -> AttendanceAnswerReasonType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_type_0 = check_attendance_answer_reason_type_0(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceAnswerReasonType0 | None, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_recorded_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recorded_by_type_0 = UUID(data)

                return recorded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        recorded_by = _parse_recorded_by(d.pop("recorded_by"))

        def _parse_recorded_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recorded_at_type_0 = datetime.datetime.fromisoformat(data)

                return recorded_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        recorded_at = _parse_recorded_at(d.pop("recorded_at"))

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        display_name = d.pop("display_name", UNSET)

        def _parse_remark(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        remark = _parse_remark(d.pop("remark", UNSET))

        attendance_answer = cls(
            beneficiary_id=beneficiary_id,
            code=code,
            status=status,
            minutes=minutes,
            reason=reason,
            recorded_by=recorded_by,
            recorded_at=recorded_at,
            withheld_fields=withheld_fields,
            display_name=display_name,
            remark=remark,
        )

        return attendance_answer
