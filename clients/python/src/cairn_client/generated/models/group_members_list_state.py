from typing import Literal, cast

GroupMembersListState = Literal["active", "requested"]


def check_group_members_list_state(value: str) -> GroupMembersListState:
    """As it came: a newer server may know more of them."""
    return cast(GroupMembersListState, value)
