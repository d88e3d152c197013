from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_verification_kind import NewVerificationKind, check_new_verification_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewVerification")


@_attrs_define
class NewVerification:
    """What an administrator has verified of somebody.

    Attributes:
        user_id (UUID):
        kind (NewVerificationKind):
        provider (str):
        level (str | Unset):  Default: 'verified'.
        expires_at (datetime.datetime | None | Unset):
    """

    user_id: UUID
    kind: NewVerificationKind
    provider: str
    level: str | Unset = "verified"
    expires_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        user_id = str(self.user_id)

        kind: str = self.kind

        provider = self.provider

        level = self.level

        expires_at: None | str | Unset
        if isinstance(self.expires_at, Unset):
            expires_at = UNSET
        elif isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "user_id": user_id,
                "kind": kind,
                "provider": provider,
            }
        )
        if level is not UNSET:
            field_dict["level"] = level
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = UUID(d.pop("user_id"))

        kind = check_new_verification_kind(d.pop("kind"))

        provider = d.pop("provider")

        level = d.pop("level", UNSET)

        def _parse_expires_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        expires_at = _parse_expires_at(d.pop("expires_at", UNSET))

        new_verification = cls(
            user_id=user_id,
            kind=kind,
            provider=provider,
            level=level,
            expires_at=expires_at,
        )

        return new_verification
