from typing import Literal, cast

CaseSessionsUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_update_put_x_access_purpose(value: str) -> CaseSessionsUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsUpdatePutXAccessPurpose, value)
