from typing import Literal, cast

FactorsListSortItem = Literal["-created_at", "created_at"]


def check_factors_list_sort_item(value: str) -> FactorsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(FactorsListSortItem, value)
