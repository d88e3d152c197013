from typing import Literal, cast

CaseSessionsStartXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_start_x_access_purpose(value: str) -> CaseSessionsStartXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsStartXAccessPurpose, value)
