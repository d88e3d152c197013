from typing import Literal, cast

AssignmentsListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_assignments_list_x_access_purpose(value: str) -> AssignmentsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AssignmentsListXAccessPurpose, value)
