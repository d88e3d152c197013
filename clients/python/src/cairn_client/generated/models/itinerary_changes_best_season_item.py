from typing import Literal, cast

ItineraryChangesBestSeasonItem = Literal["autumn", "spring", "summer", "winter"]


def check_itinerary_changes_best_season_item(value: str) -> ItineraryChangesBestSeasonItem:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesBestSeasonItem, value)
