from typing import Literal, cast

GroupAnswerPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_group_answer_pace_type_0(value: str) -> GroupAnswerPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerPaceType0, value)
