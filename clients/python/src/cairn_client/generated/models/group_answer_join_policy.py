from typing import Literal, cast

GroupAnswerJoinPolicy = Literal["invite", "open", "request"]


def check_group_answer_join_policy(value: str) -> GroupAnswerJoinPolicy:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerJoinPolicy, value)
