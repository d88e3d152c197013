from typing import Literal, cast

AssignmentsDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_assignments_delete_x_access_purpose(value: str) -> AssignmentsDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AssignmentsDeleteXAccessPurpose, value)
