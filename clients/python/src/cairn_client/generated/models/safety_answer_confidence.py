from typing import Literal, cast

SafetyAnswerConfidence = Literal["high", "low", "medium"]


def check_safety_answer_confidence(value: str) -> SafetyAnswerConfidence:
    """As it came: a newer server may know more of them."""
    return cast(SafetyAnswerConfidence, value)
