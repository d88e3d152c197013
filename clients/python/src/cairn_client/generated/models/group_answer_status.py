from typing import Literal, cast

GroupAnswerStatus = Literal["cancelled", "finished", "forming", "full", "ongoing"]


def check_group_answer_status(value: str) -> GroupAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerStatus, value)
