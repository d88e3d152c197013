from typing import Literal, cast

AnchorsListSortItem = Literal["-number", "number"]


def check_anchors_list_sort_item(value: str) -> AnchorsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(AnchorsListSortItem, value)
