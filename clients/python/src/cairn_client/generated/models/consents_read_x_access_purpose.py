from typing import Literal, cast

ConsentsReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_read_x_access_purpose(value: str) -> ConsentsReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsReadXAccessPurpose, value)
