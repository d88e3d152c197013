from typing import Literal, cast

MembershipsDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_delete_x_access_purpose(value: str) -> MembershipsDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsDeleteXAccessPurpose, value)
