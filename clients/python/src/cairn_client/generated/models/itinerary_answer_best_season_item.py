from typing import Literal, cast

ItineraryAnswerBestSeasonItem = Literal["autumn", "spring", "summer", "winter"]


def check_itinerary_answer_best_season_item(value: str) -> ItineraryAnswerBestSeasonItem:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerBestSeasonItem, value)
