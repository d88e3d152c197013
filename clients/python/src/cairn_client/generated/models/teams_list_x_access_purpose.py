from typing import Literal, cast

TeamsListXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_teams_list_x_access_purpose(value: str) -> TeamsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(TeamsListXAccessPurpose, value)
