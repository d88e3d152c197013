from typing import Literal, cast

UpdateAnswerState = Literal["identified", "investigating", "monitoring", "resolved"]


def check_update_answer_state(value: str) -> UpdateAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(UpdateAnswerState, value)
