from typing import Literal, cast

CaseSessionsRestoreXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_restore_x_access_purpose(value: str) -> CaseSessionsRestoreXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsRestoreXAccessPurpose, value)
