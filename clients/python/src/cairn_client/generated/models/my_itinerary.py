from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="MyItinerary")


@_attrs_define
class MyItinerary:
    """What the caller has to do with it.

    Attributes:
        saved (bool):
        rating_id (None | UUID):
    """

    saved: bool
    rating_id: None | UUID

    def to_dict(self) -> dict[str, Any]:
        saved = self.saved

        rating_id: None | str
        if isinstance(self.rating_id, UUID):
            rating_id = str(self.rating_id)
        else:
            rating_id = self.rating_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "saved": saved,
                "rating_id": rating_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        saved = d.pop("saved")

        def _parse_rating_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rating_id_type_0 = UUID(data)

                return rating_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        rating_id = _parse_rating_id(d.pop("rating_id"))

        my_itinerary = cls(
            saved=saved,
            rating_id=rating_id,
        )

        return my_itinerary
