from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.group_member_answer_role import GroupMemberAnswerRole, check_group_member_answer_role
from ..models.group_member_answer_state import GroupMemberAnswerState, check_group_member_answer_state

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="GroupMemberAnswer")


@_attrs_define
class GroupMemberAnswer:
    """What somebody is in a group.

    Attributes:
        id (UUID):
        group_id (UUID):
        user (None | PersonAnswer):
        state (GroupMemberAnswerState):
        role (GroupMemberAnswerRole):
        joined_at (datetime.datetime | None): When this person last became active.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    group_id: UUID
    user: None | PersonAnswer
    state: GroupMemberAnswerState
    role: GroupMemberAnswerRole
    joined_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        group_id = str(self.group_id)

        user: dict[str, Any] | None
        if isinstance(self.user, PersonAnswer):
            user = self.user.to_dict()
        else:
            user = self.user

        state: str = self.state

        role: str = self.role

        joined_at: None | str
        if isinstance(self.joined_at, datetime.datetime):
            joined_at = self.joined_at.isoformat()
        else:
            joined_at = self.joined_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "group_id": group_id,
                "user": user,
                "state": state,
                "role": role,
                "joined_at": joined_at,
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

        state = check_group_member_answer_state(d.pop("state"))

        role = check_group_member_answer_role(d.pop("role"))

        def _parse_joined_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                joined_at_type_0 = datetime.datetime.fromisoformat(data)

                return joined_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        joined_at = _parse_joined_at(d.pop("joined_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        group_member_answer = cls(
            id=id,
            group_id=group_id,
            user=user,
            state=state,
            role=role,
            joined_at=joined_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return group_member_answer
