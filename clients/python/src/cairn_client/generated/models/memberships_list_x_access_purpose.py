from typing import Literal, cast

MembershipsListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_list_x_access_purpose(value: str) -> MembershipsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsListXAccessPurpose, value)
