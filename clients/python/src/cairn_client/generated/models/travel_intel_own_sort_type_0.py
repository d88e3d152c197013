from typing import Literal, cast

TravelIntelOwnSortType0 = Literal["helpful", "newest", "severity"]


def check_travel_intel_own_sort_type_0(value: str) -> TravelIntelOwnSortType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelOwnSortType0, value)
