from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="SessionAnswer")


@_attrs_define
class SessionAnswer:
    """A device that is signed in. `last_seen_at` is right to a minute; `address_prefix` is a network, no address.

    Attributes:
        id (UUID):
        user_id (UUID):
        created_at (datetime.datetime):
        last_seen_at (datetime.datetime):
        device (str):
        address_prefix (str):
    """

    id: UUID
    user_id: UUID
    created_at: datetime.datetime
    last_seen_at: datetime.datetime
    device: str
    address_prefix: str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = str(self.user_id)

        created_at = self.created_at.isoformat()

        last_seen_at = self.last_seen_at.isoformat()

        device = self.device

        address_prefix = self.address_prefix

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "created_at": created_at,
                "last_seen_at": last_seen_at,
                "device": device,
                "address_prefix": address_prefix,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = UUID(d.pop("user_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        last_seen_at = datetime.datetime.fromisoformat(d.pop("last_seen_at"))

        device = d.pop("device")

        address_prefix = d.pop("address_prefix")

        session_answer = cls(
            id=id,
            user_id=user_id,
            created_at=created_at,
            last_seen_at=last_seen_at,
            device=device,
            address_prefix=address_prefix,
        )

        return session_answer
