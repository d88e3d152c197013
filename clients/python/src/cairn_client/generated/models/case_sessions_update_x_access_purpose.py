from typing import Literal, cast

CaseSessionsUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_update_x_access_purpose(value: str) -> CaseSessionsUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsUpdateXAccessPurpose, value)
