from typing import Literal, cast

MembershipsUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_memberships_update_put_x_access_purpose(value: str) -> MembershipsUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsUpdatePutXAccessPurpose, value)
