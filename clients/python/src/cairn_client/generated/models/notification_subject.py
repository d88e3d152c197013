from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="NotificationSubject")


@_attrs_define
class NotificationSubject:
    """What it is about.

    Attributes:
        type_ (str): What the id is the id of, such as travel_group.
        id (UUID):
    """

    type_: str
    id: UUID

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = str(self.id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type")

        id = UUID(d.pop("id"))

        notification_subject = cls(
            type_=type_,
            id=id,
        )

        return notification_subject
