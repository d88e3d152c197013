from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.safety_answer import SafetyAnswer
    from ..models.women_safe_answer import WomenSafeAnswer


T = TypeVar("T", bound="ItinerarySafetyAnswer")


@_attrs_define
class ItinerarySafetyAnswer:
    """An itinerary's safety and its women-safe state.

    Attributes:
        safety (SafetyAnswer): How safe people found it, from 1 to 5.
        women_safe (WomenSafeAnswer): The women-safe state. It sums up what women who were there have said; it is no
            promise.
    """

    safety: SafetyAnswer
    women_safe: WomenSafeAnswer

    def to_dict(self) -> dict[str, Any]:
        safety = self.safety.to_dict()

        women_safe = self.women_safe.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "safety": safety,
                "women_safe": women_safe,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.safety_answer import SafetyAnswer  # noqa: PLC0415
        from ..models.women_safe_answer import WomenSafeAnswer  # noqa: PLC0415

        d = dict(src_dict)
        safety = SafetyAnswer.from_dict(d.pop("safety"))

        women_safe = WomenSafeAnswer.from_dict(d.pop("women_safe"))

        itinerary_safety_answer = cls(
            safety=safety,
            women_safe=women_safe,
        )

        return itinerary_safety_answer
