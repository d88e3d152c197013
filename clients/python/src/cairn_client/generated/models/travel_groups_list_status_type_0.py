from typing import Literal, cast

TravelGroupsListStatusType0 = Literal["cancelled", "finished", "forming", "full", "ongoing"]


def check_travel_groups_list_status_type_0(value: str) -> TravelGroupsListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelGroupsListStatusType0, value)
