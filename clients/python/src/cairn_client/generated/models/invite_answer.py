from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.invite_answer_status import InviteAnswerStatus, check_invite_answer_status

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="InviteAnswer")


@_attrs_define
class InviteAnswer:
    """An invitation.

    Attributes:
        id (UUID):
        group_id (UUID):
        user_id (UUID): Who is invited.
        user (None | PersonAnswer):
        invited_by (None | PersonAnswer):
        message (None | str):
        status (InviteAnswerStatus):
        expires_at (datetime.datetime):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    group_id: UUID
    user_id: UUID
    user: None | PersonAnswer
    invited_by: None | PersonAnswer
    message: None | str
    status: InviteAnswerStatus
    expires_at: datetime.datetime
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        group_id = str(self.group_id)

        user_id = str(self.user_id)

        user: dict[str, Any] | None
        if isinstance(self.user, PersonAnswer):
            user = self.user.to_dict()
        else:
            user = self.user

        invited_by: dict[str, Any] | None
        if isinstance(self.invited_by, PersonAnswer):
            invited_by = self.invited_by.to_dict()
        else:
            invited_by = self.invited_by

        message: None | str
        message = self.message

        status: str = self.status

        expires_at = self.expires_at.isoformat()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "group_id": group_id,
                "user_id": user_id,
                "user": user,
                "invited_by": invited_by,
                "message": message,
                "status": status,
                "expires_at": expires_at,
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

        group_id = UUID(d.pop("group_id"))

        user_id = UUID(d.pop("user_id"))

        def _parse_user(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                user_type_0 = PersonAnswer.from_dict(data)

                return user_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        user = _parse_user(d.pop("user"))

        def _parse_invited_by(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                invited_by_type_0 = PersonAnswer.from_dict(data)

                return invited_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        invited_by = _parse_invited_by(d.pop("invited_by"))

        def _parse_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        message = _parse_message(d.pop("message"))

        status = check_invite_answer_status(d.pop("status"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        invite_answer = cls(
            id=id,
            group_id=group_id,
            user_id=user_id,
            user=user,
            invited_by=invited_by,
            message=message,
            status=status,
            expires_at=expires_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return invite_answer
