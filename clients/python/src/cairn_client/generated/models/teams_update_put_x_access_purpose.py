from typing import Literal, cast

TeamsUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_teams_update_put_x_access_purpose(value: str) -> TeamsUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsUpdatePutXAccessPurpose, value)
