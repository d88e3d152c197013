from typing import Literal, cast

SessionTypesListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_list_x_access_purpose(value: str) -> SessionTypesListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesListXAccessPurpose, value)
