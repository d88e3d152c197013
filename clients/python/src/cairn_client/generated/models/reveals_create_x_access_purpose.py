from typing import Literal, cast

RevealsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_reveals_create_x_access_purpose(value: str) -> RevealsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(RevealsCreateXAccessPurpose, value)
