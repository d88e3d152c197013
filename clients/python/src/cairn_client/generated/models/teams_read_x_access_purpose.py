from typing import Literal, cast

TeamsReadXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_teams_read_x_access_purpose(value: str) -> TeamsReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsReadXAccessPurpose, value)
