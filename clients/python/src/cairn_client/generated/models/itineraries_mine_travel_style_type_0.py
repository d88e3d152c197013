from typing import Literal, cast

ItinerariesMineTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_itineraries_mine_travel_style_type_0(value: str) -> ItinerariesMineTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesMineTravelStyleType0, value)
