from typing import Literal, cast

AnchorsListXAccessPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_anchors_list_x_access_purpose(value: str) -> AnchorsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AnchorsListXAccessPurpose, value)
