from typing import Literal, cast

ItineraryChangesTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_itinerary_changes_travel_style_type_0(value: str) -> ItineraryChangesTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesTravelStyleType0, value)
