from typing import Literal, cast

ProgrammesListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_list_x_access_purpose(value: str) -> ProgrammesListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesListXAccessPurpose, value)
