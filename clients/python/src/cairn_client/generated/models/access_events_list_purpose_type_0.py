from typing import Literal, cast

AccessEventsListPurposeType0 = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_access_events_list_purpose_type_0(value: str) -> AccessEventsListPurposeType0:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventsListPurposeType0, value)
