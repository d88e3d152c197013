from typing import Literal, cast

MembershipsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_create_x_access_purpose(value: str) -> MembershipsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsCreateXAccessPurpose, value)
