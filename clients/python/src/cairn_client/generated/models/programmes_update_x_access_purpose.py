from typing import Literal, cast

ProgrammesUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_update_x_access_purpose(value: str) -> ProgrammesUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesUpdateXAccessPurpose, value)
