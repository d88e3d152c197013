from typing import Literal, cast

AssignmentsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_assignments_create_x_access_purpose(value: str) -> AssignmentsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AssignmentsCreateXAccessPurpose, value)
