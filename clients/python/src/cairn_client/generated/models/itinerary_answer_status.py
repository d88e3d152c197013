from typing import Literal, cast

ItineraryAnswerStatus = Literal["archived", "draft", "published"]


def check_itinerary_answer_status(value: str) -> ItineraryAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerStatus, value)
