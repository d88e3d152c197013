from typing import Literal, cast

VerificationsReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_verifications_read_x_access_purpose(value: str) -> VerificationsReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(VerificationsReadXAccessPurpose, value)
