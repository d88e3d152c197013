from typing import Literal, cast

TravelIntelListSortType0 = Literal["helpful", "newest", "severity"]


def check_travel_intel_list_sort_type_0(value: str) -> TravelIntelListSortType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelListSortType0, value)
