from typing import Literal, cast

MembershipsListSortItem = Literal["-created_at", "-from", "created_at", "from"]


def check_memberships_list_sort_item(value: str) -> MembershipsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsListSortItem, value)
