from typing import Literal, cast

CategoriesListSortItem = Literal["-created_at", "-name", "created_at", "name"]


def check_categories_list_sort_item(value: str) -> CategoriesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(CategoriesListSortItem, value)
