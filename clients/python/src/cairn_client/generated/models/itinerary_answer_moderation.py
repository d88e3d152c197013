from typing import Literal, cast

ItineraryAnswerModeration = Literal["hidden", "visible"]


def check_itinerary_answer_moderation(value: str) -> ItineraryAnswerModeration:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerModeration, value)
