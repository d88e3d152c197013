from typing import Literal, cast

GroupMembersListSortItem = Literal["-joined_at", "joined_at"]


def check_group_members_list_sort_item(value: str) -> GroupMembersListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(GroupMembersListSortItem, value)
