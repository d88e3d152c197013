from typing import Literal, cast

NewItineraryBestSeasonItem = Literal["autumn", "spring", "summer", "winter"]


def check_new_itinerary_best_season_item(value: str) -> NewItineraryBestSeasonItem:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryBestSeasonItem, value)
