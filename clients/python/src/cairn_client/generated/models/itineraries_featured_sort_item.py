from typing import Literal, cast

ItinerariesFeaturedSortItem = Literal["-featured_at", "featured_at"]


def check_itineraries_featured_sort_item(value: str) -> ItinerariesFeaturedSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesFeaturedSortItem, value)
