from typing import Literal, cast

ProgrammesUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_programmes_update_put_x_access_purpose(value: str) -> ProgrammesUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ProgrammesUpdatePutXAccessPurpose, value)
