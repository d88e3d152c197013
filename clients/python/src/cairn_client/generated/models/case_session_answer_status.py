from typing import Literal, cast

CaseSessionAnswerStatus = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_case_session_answer_status(value: str) -> CaseSessionAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerStatus, value)
