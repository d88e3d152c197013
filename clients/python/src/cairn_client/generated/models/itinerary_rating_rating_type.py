from typing import Literal, cast

ItineraryRatingRatingType = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_itinerary_rating_rating_type(value: str) -> ItineraryRatingRatingType:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingRatingType, value)
