from typing import Literal, cast

SessionTypesUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_update_x_access_purpose(value: str) -> SessionTypesUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesUpdateXAccessPurpose, value)
