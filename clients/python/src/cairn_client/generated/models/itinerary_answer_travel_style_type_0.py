from typing import Literal, cast

ItineraryAnswerTravelStyleType0 = Literal["couple", "family", "friends", "group", "solo"]


def check_itinerary_answer_travel_style_type_0(value: str) -> ItineraryAnswerTravelStyleType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerTravelStyleType0, value)
