from typing import Literal, cast

ConsentsInvalidateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_invalidate_x_access_purpose(value: str) -> ConsentsInvalidateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsInvalidateXAccessPurpose, value)
