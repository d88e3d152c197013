from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.marks_reason_type_0 import MarksReasonType0, check_marks_reason_type_0
from ..models.marks_status_type_0 import MarksStatusType0, check_marks_status_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="Marks")


@_attrs_define
class Marks:
    """Whether somebody came: absent = unchanged, null = cleared. A reason goes when the absence does.

    Attributes:
        status (MarksStatusType0 | None | Unset):
        minutes (int | None | Unset):
        reason (MarksReasonType0 | None | Unset): Only of who is absent or excused.
        remark (None | str | Unset):
    """

    status: MarksStatusType0 | None | Unset = UNSET
    minutes: int | None | Unset = UNSET
    reason: MarksReasonType0 | None | Unset = UNSET
    remark: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        minutes: int | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        elif isinstance(self.reason, str):
            reason = self.reason
        else:
            reason = self.reason

        remark: None | str | Unset
        if isinstance(self.remark, Unset):
            remark = UNSET
        else:
            remark = self.remark

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if reason is not UNSET:
            field_dict["reason"] = reason
        if remark is not UNSET:
            field_dict["remark"] = remark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_status(data: object) -> MarksStatusType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_marks_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MarksStatusType0 | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_minutes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))

        def _parse_reason(data: object) -> MarksReasonType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_type_0 = check_marks_reason_type_0(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MarksReasonType0 | None | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_remark(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        remark = _parse_remark(d.pop("remark", UNSET))

        marks = cls(
            status=status,
            minutes=minutes,
            reason=reason,
            remark=remark,
        )

        return marks
