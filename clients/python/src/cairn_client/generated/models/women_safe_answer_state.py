from typing import Literal, cast

WomenSafeAnswerState = Literal["provisional", "revoked", "under_review", "unrated", "women_safe"]


def check_women_safe_answer_state(value: str) -> WomenSafeAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(WomenSafeAnswerState, value)
