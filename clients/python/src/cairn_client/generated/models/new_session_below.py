from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_session_below_attendance_type_0 import (
    NewSessionBelowAttendanceType0,
    check_new_session_below_attendance_type_0,
)
from ..models.new_session_below_cancel_reason_type_0 import (
    NewSessionBelowCancelReasonType0,
    check_new_session_below_cancel_reason_type_0,
)
from ..models.new_session_below_cancelled_by_type_0 import (
    NewSessionBelowCancelledByType0,
    check_new_session_below_cancelled_by_type_0,
)
from ..models.new_session_below_mode import NewSessionBelowMode, check_new_session_below_mode
from ..models.new_session_below_outcome_type_0 import (
    NewSessionBelowOutcomeType0,
    check_new_session_below_outcome_type_0,
)
from ..models.new_session_below_status_type_0 import (
    NewSessionBelowStatusType0,
    check_new_session_below_status_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewSessionBelow")


@_attrs_define
class NewSessionBelow:
    """A session to be made of the beneficiary in the path.

    Attributes:
        session_type (str | Unset): A kind that everybody has, or one of /session-types. Default: 'visit'.
        mode (NewSessionBelowMode | Unset):  Default: 'in_person'.
        scheduled_end (datetime.datetime | None | Unset): After its start, by twelve hours at most.
        earliest_at (datetime.datetime | None | Unset): From when on it is due; not after its start.
        latest_at (datetime.datetime | None | Unset): Until when it is due; not before its start.
        actual_start (datetime.datetime | None | Unset):
        actual_end (datetime.datetime | None | Unset):
        cancel_reason (NewSessionBelowCancelReasonType0 | None | Unset):
        cancelled_by (NewSessionBelowCancelledByType0 | None | Unset):
        notes (None | str | Unset):
        goals (list[str] | Unset):
        topics (list[str] | Unset):
        location (None | str | Unset):
        outcome (NewSessionBelowOutcomeType0 | None | Unset):
        attendance (NewSessionBelowAttendanceType0 | None | Unset):
        next_session_at (datetime.datetime | None | Unset):
        beneficiary_id (None | Unset | UUID): Whose session it is; null for a group session.
        participants (list[UUID] | None | Unset): Whose group session it is.
        max_participants (int | None | Unset): Of a group session.
        client_uuid (None | Unset | UUID): The device's own id of it, unique for its user.
        session_date (datetime.date | datetime.datetime | None | Unset): A day or an instant, in place of
            `scheduled_start`.
        scheduled_start (datetime.datetime | None | Unset):
        status (NewSessionBelowStatusType0 | None | Unset): scheduled, in_progress, completed or no_show.
        worker_id (None | Unset | UUID): Null: the caller. Others are set by P and S only.
    """

    session_type: str | Unset = "visit"
    mode: NewSessionBelowMode | Unset = "in_person"
    scheduled_end: datetime.datetime | None | Unset = UNSET
    earliest_at: datetime.datetime | None | Unset = UNSET
    latest_at: datetime.datetime | None | Unset = UNSET
    actual_start: datetime.datetime | None | Unset = UNSET
    actual_end: datetime.datetime | None | Unset = UNSET
    cancel_reason: NewSessionBelowCancelReasonType0 | None | Unset = UNSET
    cancelled_by: NewSessionBelowCancelledByType0 | None | Unset = UNSET
    notes: None | str | Unset = UNSET
    goals: list[str] | Unset = UNSET
    topics: list[str] | Unset = UNSET
    location: None | str | Unset = UNSET
    outcome: NewSessionBelowOutcomeType0 | None | Unset = UNSET
    attendance: NewSessionBelowAttendanceType0 | None | Unset = UNSET
    next_session_at: datetime.datetime | None | Unset = UNSET
    beneficiary_id: None | Unset | UUID = UNSET
    participants: list[UUID] | None | Unset = UNSET
    max_participants: int | None | Unset = UNSET
    client_uuid: None | Unset | UUID = UNSET
    session_date: datetime.date | datetime.datetime | None | Unset = UNSET
    scheduled_start: datetime.datetime | None | Unset = UNSET
    status: NewSessionBelowStatusType0 | None | Unset = UNSET
    worker_id: None | Unset | UUID = UNSET

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

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        worker_id: None | str | Unset
        if isinstance(self.worker_id, Unset):
            worker_id = UNSET
        elif isinstance(self.worker_id, UUID):
            worker_id = str(self.worker_id)
        else:
            worker_id = self.worker_id

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
        mode: NewSessionBelowMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_new_session_below_mode(_mode)

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

        def _parse_cancel_reason(data: object) -> NewSessionBelowCancelReasonType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancel_reason_type_0 = check_new_session_below_cancel_reason_type_0(data)

                return cancel_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewSessionBelowCancelReasonType0 | None | Unset, data)

        cancel_reason = _parse_cancel_reason(d.pop("cancel_reason", UNSET))

        def _parse_cancelled_by(data: object) -> NewSessionBelowCancelledByType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancelled_by_type_0 = check_new_session_below_cancelled_by_type_0(data)

                return cancelled_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewSessionBelowCancelledByType0 | None | Unset, data)

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

        def _parse_outcome(data: object) -> NewSessionBelowOutcomeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_new_session_below_outcome_type_0(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewSessionBelowOutcomeType0 | None | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_attendance(data: object) -> NewSessionBelowAttendanceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                attendance_type_0 = check_new_session_below_attendance_type_0(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewSessionBelowAttendanceType0 | None | Unset, data)

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

        def _parse_status(data: object) -> NewSessionBelowStatusType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_new_session_below_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewSessionBelowStatusType0 | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

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

        new_session_below = cls(
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

        return new_session_below
