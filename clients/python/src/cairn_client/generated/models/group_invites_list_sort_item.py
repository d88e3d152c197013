from typing import Literal, cast

GroupInvitesListSortItem = Literal["-created_at", "created_at"]


def check_group_invites_list_sort_item(value: str) -> GroupInvitesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(GroupInvitesListSortItem, value)
