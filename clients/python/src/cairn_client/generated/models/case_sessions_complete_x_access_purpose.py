from typing import Literal, cast

CaseSessionsCompleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_complete_x_access_purpose(value: str) -> CaseSessionsCompleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsCompleteXAccessPurpose, value)
