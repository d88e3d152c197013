from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.user_answer_roles_item import UserAnswerRolesItem, check_user_answer_roles_item
from ..models.user_answer_state import UserAnswerState, check_user_answer_state

T = TypeVar("T", bound="UserAnswer")


@_attrs_define
class UserAnswer:
    """A user. `email_verified_at` is null until the address was confirmed; `erasure_due_at` is null unless the person
    asked to be erased.

        Attributes:
            id (UUID):
            email (str):
            username (None | str):
            full_name (None | str):
            first_name (None | str):
            last_name (None | str):
            roles (list[UserAnswerRolesItem]):
            state (UserAnswerState):
            email_verified_at (datetime.datetime | None):
            created_at (datetime.datetime):
            updated_at (datetime.datetime):
            erasure_due_at (datetime.datetime | None):
            last_login_at (datetime.datetime | None):
    """

    id: UUID
    email: str
    username: None | str
    full_name: None | str
    first_name: None | str
    last_name: None | str
    roles: list[UserAnswerRolesItem]
    state: UserAnswerState
    email_verified_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    erasure_due_at: datetime.datetime | None
    last_login_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        username: None | str
        username = self.username

        full_name: None | str
        full_name = self.full_name

        first_name: None | str
        first_name = self.first_name

        last_name: None | str
        last_name = self.last_name

        roles = []
        for roles_item_data in self.roles:
            roles_item: str = roles_item_data
            roles.append(roles_item)

        state: str = self.state

        email_verified_at: None | str
        if isinstance(self.email_verified_at, datetime.datetime):
            email_verified_at = self.email_verified_at.isoformat()
        else:
            email_verified_at = self.email_verified_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        erasure_due_at: None | str
        if isinstance(self.erasure_due_at, datetime.datetime):
            erasure_due_at = self.erasure_due_at.isoformat()
        else:
            erasure_due_at = self.erasure_due_at

        last_login_at: None | str
        if isinstance(self.last_login_at, datetime.datetime):
            last_login_at = self.last_login_at.isoformat()
        else:
            last_login_at = self.last_login_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "email": email,
                "username": username,
                "full_name": full_name,
                "first_name": first_name,
                "last_name": last_name,
                "roles": roles,
                "state": state,
                "email_verified_at": email_verified_at,
                "created_at": created_at,
                "updated_at": updated_at,
                "erasure_due_at": erasure_due_at,
                "last_login_at": last_login_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        def _parse_username(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        username = _parse_username(d.pop("username"))

        def _parse_full_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        full_name = _parse_full_name(d.pop("full_name"))

        def _parse_first_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first_name = _parse_first_name(d.pop("first_name"))

        def _parse_last_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_name = _parse_last_name(d.pop("last_name"))

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = check_user_answer_roles_item(roles_item_data)

            roles.append(roles_item)

        state = check_user_answer_state(d.pop("state"))

        def _parse_email_verified_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                email_verified_at_type_0 = datetime.datetime.fromisoformat(data)

                return email_verified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        email_verified_at = _parse_email_verified_at(d.pop("email_verified_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_erasure_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erasure_due_at_type_0 = datetime.datetime.fromisoformat(data)

                return erasure_due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        erasure_due_at = _parse_erasure_due_at(d.pop("erasure_due_at"))

        def _parse_last_login_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_login_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_login_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_login_at = _parse_last_login_at(d.pop("last_login_at"))

        user_answer = cls(
            id=id,
            email=email,
            username=username,
            full_name=full_name,
            first_name=first_name,
            last_name=last_name,
            roles=roles,
            state=state,
            email_verified_at=email_verified_at,
            created_at=created_at,
            updated_at=updated_at,
            erasure_due_at=erasure_due_at,
            last_login_at=last_login_at,
        )

        return user_answer
