from typing import Literal, cast

SessionsListSortItem = Literal["-created_at", "-last_seen_at", "created_at", "last_seen_at"]


def check_sessions_list_sort_item(value: str) -> SessionsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SessionsListSortItem, value)
