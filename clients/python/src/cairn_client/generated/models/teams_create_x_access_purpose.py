from typing import Literal, cast

TeamsCreateXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_teams_create_x_access_purpose(value: str) -> TeamsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsCreateXAccessPurpose, value)
