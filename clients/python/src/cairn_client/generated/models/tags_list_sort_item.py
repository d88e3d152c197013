from typing import Literal, cast

TagsListSortItem = Literal["-created_at", "-expense_count", "-name", "created_at", "expense_count", "name"]


def check_tags_list_sort_item(value: str) -> TagsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(TagsListSortItem, value)
