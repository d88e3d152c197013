from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.update_answer_state import UpdateAnswerState, check_update_answer_state

T = TypeVar("T", bound="UpdateAnswer")


@_attrs_define
class UpdateAnswer:
    """What was said about an incident.

    Attributes:
        id (UUID):
        state (UpdateAnswerState):
        message (str):
        created_at (datetime.datetime):
    """

    id: UUID
    state: UpdateAnswerState
    message: str
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        message = self.message

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "state": state,
                "message": message,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_update_answer_state(d.pop("state"))

        message = d.pop("message")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        update_answer = cls(
            id=id,
            state=state,
            message=message,
            created_at=created_at,
        )

        return update_answer
