from typing import Literal, cast

TeamsUpdateXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_teams_update_x_access_purpose(value: str) -> TeamsUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsUpdateXAccessPurpose, value)
