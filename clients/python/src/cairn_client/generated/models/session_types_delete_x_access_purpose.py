from typing import Literal, cast

SessionTypesDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_delete_x_access_purpose(value: str) -> SessionTypesDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesDeleteXAccessPurpose, value)
