from typing import Literal, cast

ItinerariesByDestinationSortItem = Literal[
    "-created_at",
    "-published_at",
    "created_at",
    "most_viewed",
    "newest",
    "oldest",
    "published_at",
    "relevance",
    "safest",
    "top_rated",
    "trending",
]


def check_itineraries_by_destination_sort_item(value: str) -> ItinerariesByDestinationSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesByDestinationSortItem, value)
