from typing import Literal, cast

SessionTypesCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_create_x_access_purpose(value: str) -> SessionTypesCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesCreateXAccessPurpose, value)
