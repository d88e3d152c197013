from typing import Literal, cast

SessionTypesReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_read_x_access_purpose(value: str) -> SessionTypesReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesReadXAccessPurpose, value)
