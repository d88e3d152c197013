from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_session_answer_attendance_type_0 import (
    CaseSessionAnswerAttendanceType0,
    check_case_session_answer_attendance_type_0,
)
from ..models.case_session_answer_cancel_reason_type_0 import (
    CaseSessionAnswerCancelReasonType0,
    check_case_session_answer_cancel_reason_type_0,
)
from ..models.case_session_answer_cancelled_by_type_0 import (
    CaseSessionAnswerCancelledByType0,
    check_case_session_answer_cancelled_by_type_0,
)
from ..models.case_session_answer_mode import CaseSessionAnswerMode, check_case_session_answer_mode
from ..models.case_session_answer_outcome_type_0 import (
    CaseSessionAnswerOutcomeType0,
    check_case_session_answer_outcome_type_0,
)
from ..models.case_session_answer_status import CaseSessionAnswerStatus, check_case_session_answer_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="CaseSessionAnswer")


@_attrs_define
class CaseSessionAnswer:
    """A session, as far as the caller may see. Fields that `withheld_fields` names are left out.

    Attributes:
        id (UUID):
        beneficiary_id (None | UUID): Null for a group session.
        programme_id (UUID):
        session_type (str):
        status (CaseSessionAnswerStatus):
        all_day (bool): Whether only the day is known; it begins at midnight then.
        session_date (datetime.date): The day of `scheduled_start` in the programme's zone.
        scheduled_start (datetime.datetime):
        scheduled_end (datetime.datetime | None):
        earliest_at (datetime.datetime | None):
        latest_at (datetime.datetime | None):
        actual_start (datetime.datetime | None):
        actual_end (datetime.datetime | None):
        series_id (None | UUID):
        rescheduled_to_id (None | UUID):
        withheld_fields (list[str]):
        voided_at (datetime.datetime | None):
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        worker_id (None | Unset | UUID):
        mode (CaseSessionAnswerMode | Unset):  Default: 'in_person'.
        client_uuid (None | Unset | UUID):
        cancel_reason (CaseSessionAnswerCancelReasonType0 | None | Unset):
        cancelled_by (CaseSessionAnswerCancelledByType0 | None | Unset):
        notes (None | str | Unset):
        goals (list[str] | Unset):
        topics (list[str] | Unset):
        location (None | str | Unset):
        outcome (CaseSessionAnswerOutcomeType0 | None | Unset):
        attendance (CaseSessionAnswerAttendanceType0 | None | Unset):
        next_session_at (datetime.datetime | None | Unset):
        participants (list[UUID] | None | Unset): Of a group: those in the caller's scope.
        max_participants (int | None | Unset):
        warnings (list[str] | Unset): In answers of writes: worker_overlap, participant_overlap.
    """

    id: UUID
    beneficiary_id: None | UUID
    programme_id: UUID
    session_type: str
    status: CaseSessionAnswerStatus
    all_day: bool
    session_date: datetime.date
    scheduled_start: datetime.datetime
    scheduled_end: datetime.datetime | None
    earliest_at: datetime.datetime | None
    latest_at: datetime.datetime | None
    actual_start: datetime.datetime | None
    actual_end: datetime.datetime | None
    series_id: None | UUID
    rescheduled_to_id: None | UUID
    withheld_fields: list[str]
    voided_at: datetime.datetime | None
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    worker_id: None | Unset | UUID = UNSET
    mode: CaseSessionAnswerMode | Unset = "in_person"
    client_uuid: None | Unset | UUID = UNSET
    cancel_reason: CaseSessionAnswerCancelReasonType0 | None | Unset = UNSET
    cancelled_by: CaseSessionAnswerCancelledByType0 | None | Unset = UNSET
    notes: None | str | Unset = UNSET
    goals: list[str] | Unset = UNSET
    topics: list[str] | Unset = UNSET
    location: None | str | Unset = UNSET
    outcome: CaseSessionAnswerOutcomeType0 | None | Unset = UNSET
    attendance: CaseSessionAnswerAttendanceType0 | None | Unset = UNSET
    next_session_at: datetime.datetime | None | Unset = UNSET
    participants: list[UUID] | None | Unset = UNSET
    max_participants: int | None | Unset = UNSET
    warnings: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        beneficiary_id: None | str
        if isinstance(self.beneficiary_id, UUID):
            beneficiary_id = str(self.beneficiary_id)
        else:
            beneficiary_id = self.beneficiary_id

        programme_id = str(self.programme_id)

        session_type = self.session_type

        status: str = self.status

        all_day = self.all_day

        session_date = self.session_date.isoformat()

        scheduled_start = self.scheduled_start.isoformat()

        scheduled_end: None | str
        if isinstance(self.scheduled_end, datetime.datetime):
            scheduled_end = self.scheduled_end.isoformat()
        else:
            scheduled_end = self.scheduled_end

        earliest_at: None | str
        if isinstance(self.earliest_at, datetime.datetime):
            earliest_at = self.earliest_at.isoformat()
        else:
            earliest_at = self.earliest_at

        latest_at: None | str
        if isinstance(self.latest_at, datetime.datetime):
            latest_at = self.latest_at.isoformat()
        else:
            latest_at = self.latest_at

        actual_start: None | str
        if isinstance(self.actual_start, datetime.datetime):
            actual_start = self.actual_start.isoformat()
        else:
            actual_start = self.actual_start

        actual_end: None | str
        if isinstance(self.actual_end, datetime.datetime):
            actual_end = self.actual_end.isoformat()
        else:
            actual_end = self.actual_end

        series_id: None | str
        if isinstance(self.series_id, UUID):
            series_id = str(self.series_id)
        else:
            series_id = self.series_id

        rescheduled_to_id: None | str
        if isinstance(self.rescheduled_to_id, UUID):
            rescheduled_to_id = str(self.rescheduled_to_id)
        else:
            rescheduled_to_id = self.rescheduled_to_id

        withheld_fields = self.withheld_fields

        voided_at: None | str
        if isinstance(self.voided_at, datetime.datetime):
            voided_at = self.voided_at.isoformat()
        else:
            voided_at = self.voided_at

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        worker_id: None | str | Unset
        if isinstance(self.worker_id, Unset):
            worker_id = UNSET
        elif isinstance(self.worker_id, UUID):
            worker_id = str(self.worker_id)
        else:
            worker_id = self.worker_id

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        client_uuid: None | str | Unset
        if isinstance(self.client_uuid, Unset):
            client_uuid = UNSET
        elif isinstance(self.client_uuid, UUID):
            client_uuid = str(self.client_uuid)
        else:
            client_uuid = self.client_uuid

        cancel_reason: None | str | Unset
        if isinstance(self.cancel_reason, Unset):
            cancel_reason = UNSET
        elif isinstance(self.cancel_reason, str):
            cancel_reason = self.cancel_reason
        else:
            cancel_reason = self.cancel_reason

        cancelled_by: None | str | Unset
        if isinstance(self.cancelled_by, Unset):
            cancelled_by = UNSET
        elif isinstance(self.cancelled_by, str):
            cancelled_by = self.cancelled_by
        else:
            cancelled_by = self.cancelled_by

        notes: None | str | Unset
        if isinstance(self.notes, Unset):
            notes = UNSET
        else:
            notes = self.notes

        goals: list[str] | Unset = UNSET
        if not isinstance(self.goals, Unset):
            goals = self.goals

        topics: list[str] | Unset = UNSET
        if not isinstance(self.topics, Unset):
            topics = self.topics

        location: None | str | Unset
        if isinstance(self.location, Unset):
            location = UNSET
        else:
            location = self.location

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        attendance: None | str | Unset
        if isinstance(self.attendance, Unset):
            attendance = UNSET
        elif isinstance(self.attendance, str):
            attendance = self.attendance
        else:
            attendance = self.attendance

        next_session_at: None | str | Unset
        if isinstance(self.next_session_at, Unset):
            next_session_at = UNSET
        elif isinstance(self.next_session_at, datetime.datetime):
            next_session_at = self.next_session_at.isoformat()
        else:
            next_session_at = self.next_session_at

        participants: list[str] | None | Unset
        if isinstance(self.participants, Unset):
            participants = UNSET
        elif isinstance(self.participants, list):
            participants = []
            for participants_type_0_item_data in self.participants:
                participants_type_0_item = str(participants_type_0_item_data)
                participants.append(participants_type_0_item)

        else:
            participants = self.participants

        max_participants: int | None | Unset
        if isinstance(self.max_participants, Unset):
            max_participants = UNSET
        else:
            max_participants = self.max_participants

        warnings: list[str] | Unset = UNSET
        if not isinstance(self.warnings, Unset):
            warnings = self.warnings

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "beneficiary_id": beneficiary_id,
                "programme_id": programme_id,
                "session_type": session_type,
                "status": status,
                "all_day": all_day,
                "session_date": session_date,
                "scheduled_start": scheduled_start,
                "scheduled_end": scheduled_end,
                "earliest_at": earliest_at,
                "latest_at": latest_at,
                "actual_start": actual_start,
                "actual_end": actual_end,
                "series_id": series_id,
                "rescheduled_to_id": rescheduled_to_id,
                "withheld_fields": withheld_fields,
                "voided_at": voided_at,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if worker_id is not UNSET:
            field_dict["worker_id"] = worker_id
        if mode is not UNSET:
            field_dict["mode"] = mode
        if client_uuid is not UNSET:
            field_dict["client_uuid"] = client_uuid
        if cancel_reason is not UNSET:
            field_dict["cancel_reason"] = cancel_reason
        if cancelled_by is not UNSET:
            field_dict["cancelled_by"] = cancelled_by
        if notes is not UNSET:
            field_dict["notes"] = notes
        if goals is not UNSET:
            field_dict["goals"] = goals
        if topics is not UNSET:
            field_dict["topics"] = topics
        if location is not UNSET:
            field_dict["location"] = location
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if attendance is not UNSET:
            field_dict["attendance"] = attendance
        if next_session_at is not UNSET:
            field_dict["next_session_at"] = next_session_at
        if participants is not UNSET:
            field_dict["participants"] = participants
        if max_participants is not UNSET:
            field_dict["max_participants"] = max_participants
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_beneficiary_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                beneficiary_id_type_0 = UUID(data)

                return beneficiary_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        beneficiary_id = _parse_beneficiary_id(d.pop("beneficiary_id"))

        programme_id = UUID(d.pop("programme_id"))

        session_type = d.pop("session_type")

        status = check_case_session_answer_status(d.pop("status"))

        all_day = d.pop("all_day")

        session_date = datetime.date.fromisoformat(d.pop("session_date"))

        scheduled_start = datetime.datetime.fromisoformat(d.pop("scheduled_start"))

        def _parse_scheduled_end(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scheduled_end_type_0 = datetime.datetime.fromisoformat(data)

                return scheduled_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        scheduled_end = _parse_scheduled_end(d.pop("scheduled_end"))

        def _parse_earliest_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                earliest_at_type_0 = datetime.datetime.fromisoformat(data)

                return earliest_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        earliest_at = _parse_earliest_at(d.pop("earliest_at"))

        def _parse_latest_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                latest_at_type_0 = datetime.datetime.fromisoformat(data)

                return latest_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        latest_at = _parse_latest_at(d.pop("latest_at"))

        def _parse_actual_start(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_start_type_0 = datetime.datetime.fromisoformat(data)

                return actual_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        actual_start = _parse_actual_start(d.pop("actual_start"))

        def _parse_actual_end(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_end_type_0 = datetime.datetime.fromisoformat(data)

                return actual_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        actual_end = _parse_actual_end(d.pop("actual_end"))

        def _parse_series_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                series_id_type_0 = UUID(data)

                return series_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        series_id = _parse_series_id(d.pop("series_id"))

        def _parse_rescheduled_to_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rescheduled_to_id_type_0 = UUID(data)

                return rescheduled_to_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        rescheduled_to_id = _parse_rescheduled_to_id(d.pop("rescheduled_to_id"))

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        def _parse_voided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                voided_at_type_0 = datetime.datetime.fromisoformat(data)

                return voided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        voided_at = _parse_voided_at(d.pop("voided_at"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_worker_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                worker_id_type_0 = UUID(data)

                return worker_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        worker_id = _parse_worker_id(d.pop("worker_id", UNSET))

        _mode = d.pop("mode", UNSET)
        mode: CaseSessionAnswerMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_case_session_answer_mode(_mode)

        def _parse_client_uuid(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                client_uuid_type_0 = UUID(data)

                return client_uuid_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        client_uuid = _parse_client_uuid(d.pop("client_uuid", UNSET))

        def _parse_cancel_reason(data: object) -> CaseSessionAnswerCancelReasonType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancel_reason_type_0 = check_case_session_answer_cancel_reason_type_0(data)

                return cancel_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseSessionAnswerCancelReasonType0 | None | Unset, data)

        cancel_reason = _parse_cancel_reason(d.pop("cancel_reason", UNSET))

        def _parse_cancelled_by(data: object) -> CaseSessionAnswerCancelledByType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancelled_by_type_0 = check_case_session_answer_cancelled_by_type_0(data)

                return cancelled_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseSessionAnswerCancelledByType0 | None | Unset, data)

        cancelled_by = _parse_cancelled_by(d.pop("cancelled_by", UNSET))

        def _parse_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        notes = _parse_notes(d.pop("notes", UNSET))

        goals = cast(list[str], d.pop("goals", UNSET))

        topics = cast(list[str], d.pop("topics", UNSET))

        def _parse_location(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        location = _parse_location(d.pop("location", UNSET))

        def _parse_outcome(data: object) -> CaseSessionAnswerOutcomeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_case_session_answer_outcome_type_0(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseSessionAnswerOutcomeType0 | None | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_attendance(data: object) -> CaseSessionAnswerAttendanceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                attendance_type_0 = check_case_session_answer_attendance_type_0(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseSessionAnswerAttendanceType0 | None | Unset, data)

        attendance = _parse_attendance(d.pop("attendance", UNSET))

        def _parse_next_session_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_session_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_session_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        next_session_at = _parse_next_session_at(d.pop("next_session_at", UNSET))

        def _parse_participants(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                participants_type_0 = []
                _participants_type_0 = data
                for participants_type_0_item_data in _participants_type_0:
                    participants_type_0_item = UUID(participants_type_0_item_data)

                    participants_type_0.append(participants_type_0_item)

                return participants_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        participants = _parse_participants(d.pop("participants", UNSET))

        def _parse_max_participants(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_participants = _parse_max_participants(d.pop("max_participants", UNSET))

        warnings = cast(list[str], d.pop("warnings", UNSET))

        case_session_answer = cls(
            id=id,
            beneficiary_id=beneficiary_id,
            programme_id=programme_id,
            session_type=session_type,
            status=status,
            all_day=all_day,
            session_date=session_date,
            scheduled_start=scheduled_start,
            scheduled_end=scheduled_end,
            earliest_at=earliest_at,
            latest_at=latest_at,
            actual_start=actual_start,
            actual_end=actual_end,
            series_id=series_id,
            rescheduled_to_id=rescheduled_to_id,
            withheld_fields=withheld_fields,
            voided_at=voided_at,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            worker_id=worker_id,
            mode=mode,
            client_uuid=client_uuid,
            cancel_reason=cancel_reason,
            cancelled_by=cancelled_by,
            notes=notes,
            goals=goals,
            topics=topics,
            location=location,
            outcome=outcome,
            attendance=attendance,
            next_session_at=next_session_at,
            participants=participants,
            max_participants=max_participants,
            warnings=warnings,
        )

        return case_session_answer
