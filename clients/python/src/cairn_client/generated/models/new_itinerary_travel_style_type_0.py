from typing import Literal, cast

NewItineraryTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_new_itinerary_travel_style_type_0(value: str) -> NewItineraryTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryTravelStyleType0, value)
