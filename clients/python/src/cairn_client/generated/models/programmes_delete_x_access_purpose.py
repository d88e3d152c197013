from typing import Literal, cast

ProgrammesDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_delete_x_access_purpose(value: str) -> ProgrammesDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesDeleteXAccessPurpose, value)
