from typing import Literal, cast

ProgrammesCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_create_x_access_purpose(value: str) -> ProgrammesCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesCreateXAccessPurpose, value)
