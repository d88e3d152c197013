from typing import Literal, cast

NewGroupJoinPolicy = Literal["invite", "open", "request"]


def check_new_group_join_policy(value: str) -> NewGroupJoinPolicy:
    """As it came: a newer server may know more of them."""
    return cast(NewGroupJoinPolicy, value)
