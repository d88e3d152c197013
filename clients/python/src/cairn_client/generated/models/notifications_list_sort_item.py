from typing import Literal, cast

NotificationsListSortItem = Literal["-created_at", "created_at"]


def check_notifications_list_sort_item(value: str) -> NotificationsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(NotificationsListSortItem, value)
