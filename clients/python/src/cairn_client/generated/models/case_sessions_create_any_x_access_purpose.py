from typing import Literal, cast

CaseSessionsCreateAnyXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_create_any_x_access_purpose(value: str) -> CaseSessionsCreateAnyXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsCreateAnyXAccessPurpose, value)
