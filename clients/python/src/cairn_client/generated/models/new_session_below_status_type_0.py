from typing import Literal, cast

NewSessionBelowStatusType0 = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_new_session_below_status_type_0(value: str) -> NewSessionBelowStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowStatusType0, value)
