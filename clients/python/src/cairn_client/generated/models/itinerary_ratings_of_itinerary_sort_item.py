from typing import Literal, cast

ItineraryRatingsOfItinerarySortItem = Literal["helpful", "highest", "lowest", "newest"]


def check_itinerary_ratings_of_itinerary_sort_item(value: str) -> ItineraryRatingsOfItinerarySortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingsOfItinerarySortItem, value)
