from typing import Literal, cast

GroupMemberAnswerState = Literal["active", "declined", "left", "removed", "requested"]


def check_group_member_answer_state(value: str) -> GroupMemberAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(GroupMemberAnswerState, value)
