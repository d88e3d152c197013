from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.itinerary_answer import ItineraryAnswer


T = TypeVar("T", bound="BoardStandingAnswer")


@_attrs_define
class BoardStandingAnswer:
    """An itinerary on the leaderboard.

    Attributes:
        rank (int): From 1. Equal points share a rank, and the next rank counts them all.
        points (float): The weights of what people did with it, times how helpful they found what was said about it.
        itinerary (ItineraryAnswer): An itinerary. Its entity tag is its version, a dot, and a hash of the rest: If-
            Match looks at the version.
    """

    rank: int
    points: float
    itinerary: ItineraryAnswer

    def to_dict(self) -> dict[str, Any]:
        rank = self.rank

        points = self.points

        itinerary = self.itinerary.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rank": rank,
                "points": points,
                "itinerary": itinerary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.itinerary_answer import ItineraryAnswer  # noqa: PLC0415

        d = dict(src_dict)
        rank = d.pop("rank")

        points = d.pop("points")

        itinerary = ItineraryAnswer.from_dict(d.pop("itinerary"))

        board_standing_answer = cls(
            rank=rank,
            points=points,
            itinerary=itinerary,
        )

        return board_standing_answer
