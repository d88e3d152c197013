from typing import Literal, cast

AccessEventAnswerVia = Literal["assignment", "break_glass", "dpo", "none", "programme", "supervisor"]


def check_access_event_answer_via(value: str) -> AccessEventAnswerVia:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventAnswerVia, value)
