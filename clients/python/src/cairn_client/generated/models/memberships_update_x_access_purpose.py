from typing import Literal, cast

MembershipsUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_update_x_access_purpose(value: str) -> MembershipsUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsUpdateXAccessPurpose, value)
