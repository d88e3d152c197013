from typing import Literal, cast

ConsentsListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_list_x_access_purpose(value: str) -> ConsentsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsListXAccessPurpose, value)
