from typing import Literal, cast

CaseSessionsDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_delete_x_access_purpose(value: str) -> CaseSessionsDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsDeleteXAccessPurpose, value)
