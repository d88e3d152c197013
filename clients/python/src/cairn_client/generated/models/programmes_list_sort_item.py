from typing import Literal, cast

ProgrammesListSortItem = Literal["-created_at", "-name", "created_at", "name"]


def check_programmes_list_sort_item(value: str) -> ProgrammesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesListSortItem, value)
