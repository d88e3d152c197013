from typing import Literal, cast

UserAnswerState = Literal["active", "locked"]


def check_user_answer_state(value: str) -> UserAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(UserAnswerState, value)
