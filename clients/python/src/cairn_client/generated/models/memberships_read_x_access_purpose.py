from typing import Literal, cast

MembershipsReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_read_x_access_purpose(value: str) -> MembershipsReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsReadXAccessPurpose, value)
