from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="SaveAnswer")


@_attrs_define
class SaveAnswer:
    """How many people have saved an itinerary.

    Attributes:
        itinerary_id (UUID):
        save_count (int):
    """

    itinerary_id: UUID
    save_count: int

    def to_dict(self) -> dict[str, Any]:
        itinerary_id = str(self.itinerary_id)

        save_count = self.save_count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "itinerary_id": itinerary_id,
                "save_count": save_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        itinerary_id = UUID(d.pop("itinerary_id"))

        save_count = d.pop("save_count")

        save_answer = cls(
            itinerary_id=itinerary_id,
            save_count=save_count,
        )

        return save_answer
