from typing import Literal, cast

CaseSessionsRescheduleXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_reschedule_x_access_purpose(value: str) -> CaseSessionsRescheduleXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsRescheduleXAccessPurpose, value)
