from typing import Literal, cast

IntelAnswerIntelType = Literal["local_insight", "question", "recommendation", "tip", "update", "warning"]


def check_intel_answer_intel_type(value: str) -> IntelAnswerIntelType:
    """As it came: a newer server may know more of them."""
    return cast(IntelAnswerIntelType, value)
