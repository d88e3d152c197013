from typing import Literal, cast

ServicesListSortItem = Literal["-name", "-since", "name", "since"]


def check_services_list_sort_item(value: str) -> ServicesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ServicesListSortItem, value)
