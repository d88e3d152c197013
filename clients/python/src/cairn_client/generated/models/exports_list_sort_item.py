from typing import Literal, cast

ExportsListSortItem = Literal["-created_at", "created_at"]


def check_exports_list_sort_item(value: str) -> ExportsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ExportsListSortItem, value)
