from typing import Literal, cast

SafetyContactsListSortItem = Literal["-created_at", "created_at"]


def check_safety_contacts_list_sort_item(value: str) -> SafetyContactsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SafetyContactsListSortItem, value)
