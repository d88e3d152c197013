from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.verification_answer_state import VerificationAnswerState, check_verification_answer_state

if TYPE_CHECKING:
    from ..models.fault_answer import FaultAnswer


T = TypeVar("T", bound="VerificationAnswer")


@_attrs_define
class VerificationAnswer:
    """A verification. `done`: all is as it was recorded; `failed`: `fault` says what is not, or it is null and the
    verification did not come to its end. `events`: how many were good.

        Attributes:
            id (UUID):
            state (VerificationAnswerState):
            events (int | None):
            fault (FaultAnswer | None):
            user_id (UUID):
            created_at (datetime.datetime):
            finished_at (datetime.datetime | None):
    """

    id: UUID
    state: VerificationAnswerState
    events: int | None
    fault: FaultAnswer | None
    user_id: UUID
    created_at: datetime.datetime
    finished_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.fault_answer import FaultAnswer  # noqa: PLC0415

        id = str(self.id)

        state: str = self.state

        events: int | None
        events = self.events

        fault: dict[str, Any] | None
        if isinstance(self.fault, FaultAnswer):
            fault = self.fault.to_dict()
        else:
            fault = self.fault

        user_id = str(self.user_id)

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "state": state,
                "events": events,
                "fault": fault,
                "user_id": user_id,
                "created_at": created_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fault_answer import FaultAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_verification_answer_state(d.pop("state"))

        def _parse_events(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        events = _parse_events(d.pop("events"))

        def _parse_fault(data: object) -> FaultAnswer | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                fault_type_0 = FaultAnswer.from_dict(data)

                return fault_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FaultAnswer | None, data)

        fault = _parse_fault(d.pop("fault"))

        user_id = UUID(d.pop("user_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        verification_answer = cls(
            id=id,
            state=state,
            events=events,
            fault=fault,
            user_id=user_id,
            created_at=created_at,
            finished_at=finished_at,
        )

        return verification_answer
