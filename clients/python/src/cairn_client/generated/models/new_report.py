from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_report_reason import NewReportReason, check_new_report_reason
from ..models.new_report_target_type import NewReportTargetType, check_new_report_target_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewReport")


@_attrs_define
class NewReport:
    """What is wrong with what.

    Attributes:
        target_type (NewReportTargetType):
        target_id (UUID):
        reason (NewReportReason):
        details (None | str | Unset):
    """

    target_type: NewReportTargetType
    target_id: UUID
    reason: NewReportReason
    details: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        target_type: str = self.target_type

        target_id = str(self.target_id)

        reason: str = self.reason

        details: None | str | Unset
        if isinstance(self.details, Unset):
            details = UNSET
        else:
            details = self.details

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "target_type": target_type,
                "target_id": target_id,
                "reason": reason,
            }
        )
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target_type = check_new_report_target_type(d.pop("target_type"))

        target_id = UUID(d.pop("target_id"))

        reason = check_new_report_reason(d.pop("reason"))

        def _parse_details(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        details = _parse_details(d.pop("details", UNSET))

        new_report = cls(
            target_type=target_type,
            target_id=target_id,
            reason=reason,
            details=details,
        )

        return new_report
