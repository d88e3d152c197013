from typing import Literal, cast

ConsentAnswerState = Literal[
    "expired", "given", "invalidated", "refused", "renewed", "requested", "withdrawn"
]


def check_consent_answer_state(value: str) -> ConsentAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(ConsentAnswerState, value)
