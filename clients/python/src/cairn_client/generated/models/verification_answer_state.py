from typing import Literal, cast

VerificationAnswerState = Literal["done", "failed", "pending"]


def check_verification_answer_state(value: str) -> VerificationAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(VerificationAnswerState, value)
