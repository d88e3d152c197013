from typing import Literal, cast

ItineraryChangesStatus = Literal["archived", "draft", "published"]


def check_itinerary_changes_status(value: str) -> ItineraryChangesStatus:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesStatus, value)
