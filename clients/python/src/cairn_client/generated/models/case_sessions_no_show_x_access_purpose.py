from typing import Literal, cast

CaseSessionsNoShowXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_no_show_x_access_purpose(value: str) -> CaseSessionsNoShowXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsNoShowXAccessPurpose, value)
