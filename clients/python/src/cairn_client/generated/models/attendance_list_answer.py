from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.attendance_answer import AttendanceAnswer


T = TypeVar("T", bound="AttendanceListAnswer")


@_attrs_define
class AttendanceListAnswer:
    """Who of a group's participants came, as far as the caller works with them.

    Attributes:
        session_id (UUID):
        version (int): The session's: it grows with each change of its attendance.
        items (list[AttendanceAnswer]): By code.
    """

    session_id: UUID
    version: int
    items: list[AttendanceAnswer]

    def to_dict(self) -> dict[str, Any]:
        session_id = str(self.session_id)

        version = self.version

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "session_id": session_id,
                "version": version,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attendance_answer import AttendanceAnswer  # noqa: PLC0415

        d = dict(src_dict)
        session_id = UUID(d.pop("session_id"))

        version = d.pop("version")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AttendanceAnswer.from_dict(items_item_data)

            items.append(items_item)

        attendance_list_answer = cls(
            session_id=session_id,
            version=version,
            items=items,
        )

        return attendance_list_answer
