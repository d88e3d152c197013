from typing import Literal, cast

ConsentsListSortItem = Literal["-created_at", "-expires_at", "created_at", "expires_at"]


def check_consents_list_sort_item(value: str) -> ConsentsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsListSortItem, value)
