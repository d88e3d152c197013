from typing import Literal, cast

TeamsDeleteXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_teams_delete_x_access_purpose(value: str) -> TeamsDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsDeleteXAccessPurpose, value)
