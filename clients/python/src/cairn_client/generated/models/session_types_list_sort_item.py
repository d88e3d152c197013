from typing import Literal, cast

SessionTypesListSortItem = Literal["-name", "-title", "name", "title"]


def check_session_types_list_sort_item(value: str) -> SessionTypesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesListSortItem, value)
