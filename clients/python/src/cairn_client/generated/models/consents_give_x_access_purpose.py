from typing import Literal, cast

ConsentsGiveXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_give_x_access_purpose(value: str) -> ConsentsGiveXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsGiveXAccessPurpose, value)
