from typing import Literal, cast

AccessEventsListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_access_events_list_x_access_purpose(value: str) -> AccessEventsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventsListXAccessPurpose, value)
