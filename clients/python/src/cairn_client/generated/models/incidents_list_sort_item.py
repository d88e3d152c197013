from typing import Literal, cast

IncidentsListSortItem = Literal["-started_at", "-updated_at", "started_at", "updated_at"]


def check_incidents_list_sort_item(value: str) -> IncidentsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(IncidentsListSortItem, value)
