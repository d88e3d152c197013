from typing import Literal, cast

IntelResponsesListSortItem = Literal["-created_at", "created_at"]


def check_intel_responses_list_sort_item(value: str) -> IntelResponsesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(IntelResponsesListSortItem, value)
