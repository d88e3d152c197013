from typing import Literal, cast

ItineraryRatingBasis = Literal["lived", "researched", "visited"]


def check_itinerary_rating_basis(value: str) -> ItineraryRatingBasis:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingBasis, value)
