from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.report_answer_reason import ReportAnswerReason, check_report_answer_reason
from ..models.report_answer_status import ReportAnswerStatus, check_report_answer_status
from ..models.report_answer_target_type import ReportAnswerTargetType, check_report_answer_target_type

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="ReportAnswer")


@_attrs_define
class ReportAnswer:
    """A report. Its note, and who resolved it, are shown to moderators only.

    Attributes:
        id (UUID):
        target_type (ReportAnswerTargetType):
        target_id (UUID):
        reason (ReportAnswerReason):
        details (None | str):
        status (ReportAnswerStatus):
        reporter (None | PersonAnswer):
        note (None | str):
        resolved_by (None | PersonAnswer):
        resolved_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    target_type: ReportAnswerTargetType
    target_id: UUID
    reason: ReportAnswerReason
    details: None | str
    status: ReportAnswerStatus
    reporter: None | PersonAnswer
    note: None | str
    resolved_by: None | PersonAnswer
    resolved_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        target_type: str = self.target_type

        target_id = str(self.target_id)

        reason: str = self.reason

        details: None | str
        details = self.details

        status: str = self.status

        reporter: dict[str, Any] | None
        if isinstance(self.reporter, PersonAnswer):
            reporter = self.reporter.to_dict()
        else:
            reporter = self.reporter

        note: None | str
        note = self.note

        resolved_by: dict[str, Any] | None
        if isinstance(self.resolved_by, PersonAnswer):
            resolved_by = self.resolved_by.to_dict()
        else:
            resolved_by = self.resolved_by

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "target_type": target_type,
                "target_id": target_id,
                "reason": reason,
                "details": details,
                "status": status,
                "reporter": reporter,
                "note": note,
                "resolved_by": resolved_by,
                "resolved_at": resolved_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        target_type = check_report_answer_target_type(d.pop("target_type"))

        target_id = UUID(d.pop("target_id"))

        reason = check_report_answer_reason(d.pop("reason"))

        def _parse_details(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        details = _parse_details(d.pop("details"))

        status = check_report_answer_status(d.pop("status"))

        def _parse_reporter(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reporter_type_0 = PersonAnswer.from_dict(data)

                return reporter_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        reporter = _parse_reporter(d.pop("reporter"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_resolved_by(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                resolved_by_type_0 = PersonAnswer.from_dict(data)

                return resolved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        resolved_by = _parse_resolved_by(d.pop("resolved_by"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        report_answer = cls(
            id=id,
            target_type=target_type,
            target_id=target_id,
            reason=reason,
            details=details,
            status=status,
            reporter=reporter,
            note=note,
            resolved_by=resolved_by,
            resolved_at=resolved_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return report_answer
