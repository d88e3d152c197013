from typing import Literal, cast

UsersListSortItem = Literal[
    "-created_at", "-email", "-relevance", "-updated_at", "created_at", "email", "relevance", "updated_at"
]


def check_users_list_sort_item(value: str) -> UsersListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(UsersListSortItem, value)
