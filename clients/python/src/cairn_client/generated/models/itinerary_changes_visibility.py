from typing import Literal, cast

ItineraryChangesVisibility = Literal["private", "public", "unlisted"]


def check_itinerary_changes_visibility(value: str) -> ItineraryChangesVisibility:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesVisibility, value)
