from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="VerifyAnswer")


@_attrs_define
class VerifyAnswer:
    """Whether it is a living API key, or an access token of a living session; the rest is null where it is not.

    Attributes:
        valid (bool):
        user_id (None | UUID):
        expires_at (datetime.datetime | None):
        scope (None | str):
    """

    valid: bool
    user_id: None | UUID
    expires_at: datetime.datetime | None
    scope: None | str

    def to_dict(self) -> dict[str, Any]:
        valid = self.valid

        user_id: None | str
        if isinstance(self.user_id, UUID):
            user_id = str(self.user_id)
        else:
            user_id = self.user_id

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        scope: None | str
        scope = self.scope

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "valid": valid,
                "user_id": user_id,
                "expires_at": expires_at,
                "scope": scope,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        valid = d.pop("valid")

        def _parse_user_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_id_type_0 = UUID(data)

                return user_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        user_id = _parse_user_id(d.pop("user_id"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        def _parse_scope(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        scope = _parse_scope(d.pop("scope"))

        verify_answer = cls(
            valid=valid,
            user_id=user_id,
            expires_at=expires_at,
            scope=scope,
        )

        return verify_answer
