from typing import Literal, cast

CaseSessionsCorrectXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_correct_x_access_purpose(value: str) -> CaseSessionsCorrectXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsCorrectXAccessPurpose, value)
