from typing import Literal, cast

IntelAnswerStatus = Literal["archived", "in_progress", "open", "resolved"]


def check_intel_answer_status(value: str) -> IntelAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(IntelAnswerStatus, value)
