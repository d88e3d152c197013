from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.session_content_changes_attendance_type_0 import (
    SessionContentChangesAttendanceType0,
    check_session_content_changes_attendance_type_0,
)
from ..models.session_content_changes_cancel_reason_type_0 import (
    SessionContentChangesCancelReasonType0,
    check_session_content_changes_cancel_reason_type_0,
)
from ..models.session_content_changes_cancelled_by_type_0 import (
    SessionContentChangesCancelledByType0,
    check_session_content_changes_cancelled_by_type_0,
)
from ..models.session_content_changes_mode import (
    SessionContentChangesMode,
    check_session_content_changes_mode,
)
from ..models.session_content_changes_outcome_type_0 import (
    SessionContentChangesOutcomeType0,
    check_session_content_changes_outcome_type_0,
)
from ..models.session_content_changes_status import (
    SessionContentChangesStatus,
    check_session_content_changes_status,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="SessionContentChanges")


@_attrs_define
class SessionContentChanges:
    """Any part of SessionContent: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        session_type (str | Unset): A kind that everybody has, or one of /session-types.
        mode (SessionContentChangesMode | Unset):
        scheduled_end (datetime.datetime | None | Unset): After its start, by twelve hours at most.
        earliest_at (datetime.datetime | None | Unset): From when on it is due; not after its start.
        latest_at (datetime.datetime | None | Unset): Until when it is due; not before its start.
        actual_start (datetime.datetime | None | Unset):
        actual_end (datetime.datetime | None | Unset):
        cancel_reason (None | SessionContentChangesCancelReasonType0 | Unset):
        cancelled_by (None | SessionContentChangesCancelledByType0 | Unset):
        notes (None | str | Unset):
        goals (list[str] | Unset):
        topics (list[str] | Unset):
        location (None | str | Unset):
        outcome (None | SessionContentChangesOutcomeType0 | Unset):
        attendance (None | SessionContentChangesAttendanceType0 | Unset):
        next_session_at (datetime.datetime | None | Unset):
        beneficiary_id (None | Unset | UUID): Whose session it is; null for a group session.
        participants (list[UUID] | None | Unset): Whose group session it is.
        max_participants (int | None | Unset): Of a group session.
        client_uuid (None | Unset | UUID): The device's own id of it, unique for its user.
        session_date (datetime.date | datetime.datetime | Unset): A day or an instant, in place of `scheduled_start`.
        scheduled_start (datetime.datetime | Unset):
        status (SessionContentChangesStatus | Unset):
        worker_id (UUID | Unset):
    """

    session_type: str | Unset = UNSET
    mode: SessionContentChangesMode | Unset = UNSET
    scheduled_end: datetime.datetime | None | Unset = UNSET
    earliest_at: datetime.datetime | None | Unset = UNSET
    latest_at: datetime.datetime | None | Unset = UNSET
    actual_start: datetime.datetime | None | Unset = UNSET
    actual_end: datetime.datetime | None | Unset = UNSET
    cancel_reason: None | SessionContentChangesCancelReasonType0 | Unset = UNSET
    cancelled_by: None | SessionContentChangesCancelledByType0 | Unset = UNSET
    notes: None | str | Unset = UNSET
    goals: list[str] | Unset = UNSET
    topics: list[str] | Unset = UNSET
    location: None | str | Unset = UNSET
    outcome: None | SessionContentChangesOutcomeType0 | Unset = UNSET
    attendance: None | SessionContentChangesAttendanceType0 | Unset = UNSET
    next_session_at: datetime.datetime | None | Unset = UNSET
    beneficiary_id: None | Unset | UUID = UNSET
    participants: list[UUID] | None | Unset = UNSET
    max_participants: int | None | Unset = UNSET
    client_uuid: None | Unset | UUID = UNSET
    session_date: datetime.date | datetime.datetime | Unset = UNSET
    scheduled_start: datetime.datetime | Unset = UNSET
    status: SessionContentChangesStatus | Unset = UNSET
    worker_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        session_type = self.session_type

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

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

        actual_start: None | str | Unset
        if isinstance(self.actual_start, Unset):
            actual_start = UNSET
        elif isinstance(self.actual_start, datetime.datetime):
            actual_start = self.actual_start.isoformat()
        else:
            actual_start = self.actual_start

        actual_end: None | str | Unset
        if isinstance(self.actual_end, Unset):
            actual_end = UNSET
        elif isinstance(self.actual_end, datetime.datetime):
            actual_end = self.actual_end.isoformat()
        else:
            actual_end = self.actual_end

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

        beneficiary_id: None | str | Unset
        if isinstance(self.beneficiary_id, Unset):
            beneficiary_id = UNSET
        elif isinstance(self.beneficiary_id, UUID):
            beneficiary_id = str(self.beneficiary_id)
        else:
            beneficiary_id = self.beneficiary_id

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

        client_uuid: None | str | Unset
        if isinstance(self.client_uuid, Unset):
            client_uuid = UNSET
        elif isinstance(self.client_uuid, UUID):
            client_uuid = str(self.client_uuid)
        else:
            client_uuid = self.client_uuid

        session_date: str | Unset
        if isinstance(self.session_date, Unset):
            session_date = UNSET
        elif isinstance(self.session_date, datetime.date):
            session_date = self.session_date.isoformat()
        else:
            session_date = self.session_date.isoformat()

        scheduled_start: str | Unset = UNSET
        if not isinstance(self.scheduled_start, Unset):
            scheduled_start = self.scheduled_start.isoformat()

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        worker_id: str | Unset = UNSET
        if not isinstance(self.worker_id, Unset):
            worker_id = str(self.worker_id)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if session_type is not UNSET:
            field_dict["session_type"] = session_type
        if mode is not UNSET:
            field_dict["mode"] = mode
        if scheduled_end is not UNSET:
            field_dict["scheduled_end"] = scheduled_end
        if earliest_at is not UNSET:
            field_dict["earliest_at"] = earliest_at
        if latest_at is not UNSET:
            field_dict["latest_at"] = latest_at
        if actual_start is not UNSET:
            field_dict["actual_start"] = actual_start
        if actual_end is not UNSET:
            field_dict["actual_end"] = actual_end
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
        if beneficiary_id is not UNSET:
            field_dict["beneficiary_id"] = beneficiary_id
        if participants is not UNSET:
            field_dict["participants"] = participants
        if max_participants is not UNSET:
            field_dict["max_participants"] = max_participants
        if client_uuid is not UNSET:
            field_dict["client_uuid"] = client_uuid
        if session_date is not UNSET:
            field_dict["session_date"] = session_date
        if scheduled_start is not UNSET:
            field_dict["scheduled_start"] = scheduled_start
        if status is not UNSET:
            field_dict["status"] = status
        if worker_id is not UNSET:
            field_dict["worker_id"] = worker_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        session_type = d.pop("session_type", UNSET)

        _mode = d.pop("mode", UNSET)
        mode: SessionContentChangesMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_session_content_changes_mode(_mode)

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

        def _parse_actual_end(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actual_end_type_0 = datetime.datetime.fromisoformat(data)

                return actual_end_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        actual_end = _parse_actual_end(d.pop("actual_end", UNSET))

        def _parse_cancel_reason(data: object) -> None | SessionContentChangesCancelReasonType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancel_reason_type_0 = check_session_content_changes_cancel_reason_type_0(data)

                return cancel_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionContentChangesCancelReasonType0 | Unset, data)

        cancel_reason = _parse_cancel_reason(d.pop("cancel_reason", UNSET))

        def _parse_cancelled_by(data: object) -> None | SessionContentChangesCancelledByType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancelled_by_type_0 = check_session_content_changes_cancelled_by_type_0(data)

                return cancelled_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionContentChangesCancelledByType0 | Unset, data)

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

        def _parse_outcome(data: object) -> None | SessionContentChangesOutcomeType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_session_content_changes_outcome_type_0(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionContentChangesOutcomeType0 | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_attendance(data: object) -> None | SessionContentChangesAttendanceType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                attendance_type_0 = check_session_content_changes_attendance_type_0(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionContentChangesAttendanceType0 | Unset, data)

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

        def _parse_beneficiary_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                beneficiary_id_type_0 = UUID(data)

                return beneficiary_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        beneficiary_id = _parse_beneficiary_id(d.pop("beneficiary_id", UNSET))

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

        def _parse_session_date(data: object) -> datetime.date | datetime.datetime | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_date_type_0 = datetime.date.fromisoformat(data)

                return session_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            session_date_type_1 = datetime.datetime.fromisoformat(data)

            return session_date_type_1

        session_date = _parse_session_date(d.pop("session_date", UNSET))

        _scheduled_start = d.pop("scheduled_start", UNSET)
        scheduled_start: datetime.datetime | Unset
        if isinstance(_scheduled_start, Unset):
            scheduled_start = UNSET
        else:
            scheduled_start = datetime.datetime.fromisoformat(_scheduled_start)

        _status = d.pop("status", UNSET)
        status: SessionContentChangesStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_session_content_changes_status(_status)

        _worker_id = d.pop("worker_id", UNSET)
        worker_id: UUID | Unset
        if isinstance(_worker_id, Unset):
            worker_id = UNSET
        else:
            worker_id = UUID(_worker_id)

        session_content_changes = cls(
            session_type=session_type,
            mode=mode,
            scheduled_end=scheduled_end,
            earliest_at=earliest_at,
            latest_at=latest_at,
            actual_start=actual_start,
            actual_end=actual_end,
            cancel_reason=cancel_reason,
            cancelled_by=cancelled_by,
            notes=notes,
            goals=goals,
            topics=topics,
            location=location,
            outcome=outcome,
            attendance=attendance,
            next_session_at=next_session_at,
            beneficiary_id=beneficiary_id,
            participants=participants,
            max_participants=max_participants,
            client_uuid=client_uuid,
            session_date=session_date,
            scheduled_start=scheduled_start,
            status=status,
            worker_id=worker_id,
        )

        return session_content_changes
