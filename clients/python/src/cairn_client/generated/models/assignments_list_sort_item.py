from typing import Literal, cast

AssignmentsListSortItem = Literal["-starts_at", "starts_at"]


def check_assignments_list_sort_item(value: str) -> AssignmentsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(AssignmentsListSortItem, value)
