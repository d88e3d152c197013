from typing import Literal, cast

AccessEventsListSortItem = Literal["-at", "at"]


def check_access_events_list_sort_item(value: str) -> AccessEventsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventsListSortItem, value)
