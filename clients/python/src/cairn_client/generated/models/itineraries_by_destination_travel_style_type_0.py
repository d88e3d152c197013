from typing import Literal, cast

ItinerariesByDestinationTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_itineraries_by_destination_travel_style_type_0(
    value: str,
) -> ItinerariesByDestinationTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesByDestinationTravelStyleType0, value)
