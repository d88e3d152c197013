from typing import Literal, cast

StandingAnswerState = Literal["active", "declined", "left", "none", "removed", "requested"]


def check_standing_answer_state(value: str) -> StandingAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(StandingAnswerState, value)
