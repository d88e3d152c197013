from typing import Literal, cast

ItemsListSortItem = Literal[
    "-created_at",
    "-name",
    "-price",
    "-quantity",
    "-relevance",
    "-updated_at",
    "created_at",
    "name",
    "price",
    "quantity",
    "relevance",
    "updated_at",
]


def check_items_list_sort_item(value: str) -> ItemsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItemsListSortItem, value)
