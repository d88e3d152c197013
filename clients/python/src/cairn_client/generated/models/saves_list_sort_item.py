from typing import Literal, cast

SavesListSortItem = Literal["-saved_at", "saved_at"]


def check_saves_list_sort_item(value: str) -> SavesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SavesListSortItem, value)
