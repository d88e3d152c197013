from typing import Literal, cast

IntelAnswerModeration = Literal["hidden", "visible"]


def check_intel_answer_moderation(value: str) -> IntelAnswerModeration:
    """As it came: a newer server may know more of them."""
    return cast(IntelAnswerModeration, value)
