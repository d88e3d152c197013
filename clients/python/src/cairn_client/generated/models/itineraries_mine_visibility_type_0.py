from typing import Literal, cast

ItinerariesMineVisibilityType0 = Literal["private", "public", "unlisted"]


def check_itineraries_mine_visibility_type_0(value: str) -> ItinerariesMineVisibilityType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesMineVisibilityType0, value)
