from typing import Literal, cast

ItinerariesListTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_itineraries_list_travel_style_type_0(value: str) -> ItinerariesListTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesListTravelStyleType0, value)
