from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.linked_answer_provider import LinkedAnswerProvider, check_linked_answer_provider

T = TypeVar("T", bound="LinkedAnswer")


@_attrs_define
class LinkedAnswer:
    """An account at a provider that belongs to yours.

    Attributes:
        id (UUID):
        provider (LinkedAnswerProvider):
        email (None | str):
        display_name (None | str):
        created_at (datetime.datetime):
        last_used_at (datetime.datetime):
    """

    id: UUID
    provider: LinkedAnswerProvider
    email: None | str
    display_name: None | str
    created_at: datetime.datetime
    last_used_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        provider: str = self.provider

        email: None | str
        email = self.email

        display_name: None | str
        display_name = self.display_name

        created_at = self.created_at.isoformat()

        last_used_at = self.last_used_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "provider": provider,
                "email": email,
                "display_name": display_name,
                "created_at": created_at,
                "last_used_at": last_used_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        provider = check_linked_answer_provider(d.pop("provider"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        def _parse_display_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        display_name = _parse_display_name(d.pop("display_name"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        linked_answer = cls(
            id=id,
            provider=provider,
            email=email,
            display_name=display_name,
            created_at=created_at,
            last_used_at=last_used_at,
        )

        return linked_answer
