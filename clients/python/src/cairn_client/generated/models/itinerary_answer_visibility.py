from typing import Literal, cast

ItineraryAnswerVisibility = Literal["private", "public", "unlisted"]


def check_itinerary_answer_visibility(value: str) -> ItineraryAnswerVisibility:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerVisibility, value)
