from typing import Literal, cast

VerificationsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_verifications_create_x_access_purpose(value: str) -> VerificationsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(VerificationsCreateXAccessPurpose, value)
