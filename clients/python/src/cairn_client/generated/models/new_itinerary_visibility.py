from typing import Literal, cast

NewItineraryVisibility = Literal["private", "public", "unlisted"]


def check_new_itinerary_visibility(value: str) -> NewItineraryVisibility:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryVisibility, value)
