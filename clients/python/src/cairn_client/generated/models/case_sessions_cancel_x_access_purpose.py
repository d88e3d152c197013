from typing import Literal, cast

CaseSessionsCancelXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_cancel_x_access_purpose(value: str) -> CaseSessionsCancelXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsCancelXAccessPurpose, value)
