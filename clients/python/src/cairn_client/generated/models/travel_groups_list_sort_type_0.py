from typing import Literal, cast

TravelGroupsListSortType0 = Literal["newest", "soonest"]


def check_travel_groups_list_sort_type_0(value: str) -> TravelGroupsListSortType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelGroupsListSortType0, value)
