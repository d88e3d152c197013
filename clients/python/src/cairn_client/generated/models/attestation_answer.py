from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.attestation_answer_kind import AttestationAnswerKind, check_attestation_answer_kind

T = TypeVar("T", bound="AttestationAnswer")


@_attrs_define
class AttestationAnswer:
    """What is known of somebody: no image, and no number of a document.

    Attributes:
        id (UUID):
        user_id (UUID):
        kind (AttestationAnswerKind):
        level (str):
        provider (str):
        issued_at (datetime.datetime):
        expires_at (datetime.datetime | None): From when on it does not count; null: never.
        revoked_at (datetime.datetime | None): Since when it does not count any more.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    user_id: UUID
    kind: AttestationAnswerKind
    level: str
    provider: str
    issued_at: datetime.datetime
    expires_at: datetime.datetime | None
    revoked_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = str(self.user_id)

        kind: str = self.kind

        level = self.level

        provider = self.provider

        issued_at = self.issued_at.isoformat()

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "kind": kind,
                "level": level,
                "provider": provider,
                "issued_at": issued_at,
                "expires_at": expires_at,
                "revoked_at": revoked_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = UUID(d.pop("user_id"))

        kind = check_attestation_answer_kind(d.pop("kind"))

        level = d.pop("level")

        provider = d.pop("provider")

        issued_at = datetime.datetime.fromisoformat(d.pop("issued_at"))

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

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        attestation_answer = cls(
            id=id,
            user_id=user_id,
            kind=kind,
            level=level,
            provider=provider,
            issued_at=issued_at,
            expires_at=expires_at,
            revoked_at=revoked_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        return attestation_answer
