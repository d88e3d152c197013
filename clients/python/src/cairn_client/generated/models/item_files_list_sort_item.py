from typing import Literal, cast

ItemFilesListSortItem = Literal["-created_at", "-name", "-size", "created_at", "name", "size"]


def check_item_files_list_sort_item(value: str) -> ItemFilesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItemFilesListSortItem, value)
