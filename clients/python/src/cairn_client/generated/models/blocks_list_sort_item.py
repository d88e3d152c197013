from typing import Literal, cast

BlocksListSortItem = Literal["-created_at", "created_at"]


def check_blocks_list_sort_item(value: str) -> BlocksListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BlocksListSortItem, value)
