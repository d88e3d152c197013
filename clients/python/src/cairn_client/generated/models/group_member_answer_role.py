from typing import Literal, cast

GroupMemberAnswerRole = Literal["member", "moderator", "organizer"]


def check_group_member_answer_role(value: str) -> GroupMemberAnswerRole:
    """As it came: a newer server may know more of them."""
    return cast(GroupMemberAnswerRole, value)
