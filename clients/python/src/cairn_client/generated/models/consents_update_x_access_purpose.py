from typing import Literal, cast

ConsentsUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_update_x_access_purpose(value: str) -> ConsentsUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsUpdateXAccessPurpose, value)
