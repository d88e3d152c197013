from typing import Literal, cast

GuidesListSortItem = Literal["newest", "price", "recommended", "top_rated"]


def check_guides_list_sort_item(value: str) -> GuidesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(GuidesListSortItem, value)
