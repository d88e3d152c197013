from typing import Literal, cast

SessionTypesUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_session_types_update_put_x_access_purpose(value: str) -> SessionTypesUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(SessionTypesUpdatePutXAccessPurpose, value)
