from typing import Literal, cast

AccessEventAnswerPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_access_event_answer_purpose(value: str) -> AccessEventAnswerPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventAnswerPurpose, value)
