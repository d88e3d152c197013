from typing import Literal, cast

ConsentsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_create_x_access_purpose(value: str) -> ConsentsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsCreateXAccessPurpose, value)
