from typing import Literal, cast

ProgrammesReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_read_x_access_purpose(value: str) -> ProgrammesReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesReadXAccessPurpose, value)
