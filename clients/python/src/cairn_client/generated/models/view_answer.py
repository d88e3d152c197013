from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ViewAnswer")


@_attrs_define
class ViewAnswer:
    """How often an itinerary was looked at.

    Attributes:
        itinerary_id (UUID):
        view_count (int):
    """

    itinerary_id: UUID
    view_count: int

    def to_dict(self) -> dict[str, Any]:
        itinerary_id = str(self.itinerary_id)

        view_count = self.view_count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "itinerary_id": itinerary_id,
                "view_count": view_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        itinerary_id = UUID(d.pop("itinerary_id"))

        view_count = d.pop("view_count")

        view_answer = cls(
            itinerary_id=itinerary_id,
            view_count=view_count,
        )

        return view_answer
