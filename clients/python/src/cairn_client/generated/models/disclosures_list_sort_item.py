from typing import Literal, cast

DisclosuresListSortItem = Literal["-created_at", "created_at"]


def check_disclosures_list_sort_item(value: str) -> DisclosuresListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(DisclosuresListSortItem, value)
