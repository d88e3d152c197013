from typing import Literal, cast

ItineraryRatingsOfItineraryTypeType0 = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_itinerary_ratings_of_itinerary_type_type_0(value: str) -> ItineraryRatingsOfItineraryTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingsOfItineraryTypeType0, value)
