from typing import Literal, cast

CaseSessionsReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_read_x_access_purpose(value: str) -> CaseSessionsReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsReadXAccessPurpose, value)
