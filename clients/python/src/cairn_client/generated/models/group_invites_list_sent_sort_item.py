from typing import Literal, cast

GroupInvitesListSentSortItem = Literal["-created_at", "created_at"]


def check_group_invites_list_sent_sort_item(value: str) -> GroupInvitesListSentSortItem:
    """As it came: a newer server may know more of them."""
    return cast(GroupInvitesListSentSortItem, value)
